import { makeStyles, tokens } from '@fluentui/react-components';

/** Shapes that several parts of the pane share. */
export const useLooks = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    marginBottom: tokens.spacingVerticalS,
  },
  wrap: { overflowWrap: 'anywhere' },
  /** An input of a few digits. */
  narrow: { width: '88px', minWidth: 0 },
  fill: { width: '100%', minWidth: 0 },
  clip: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '2px 4px',
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
  scrollX: { overflowX: 'auto', outlineOffset: '-2px' },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums' },
  guess: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '0 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});
