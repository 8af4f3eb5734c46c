import { makeStyles, tokens } from '@fluentui/react-components';

/** Paper and lines of the sheet as Excel has them, in any theme. */
const PAPER = '#ffffff';
const INK = '#000000';
const GRID_LINE = '#d9d9d9';
const FREEZE_LINE = '#7f7f7f';
/** Excel's green, dark enough on paper and on every fill. */
const MARK = '#0e5c2f';
const MARK_TINT = 'rgba(14, 92, 47, 0.14)';

/** Heard, not seen. */
export const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const headCell = {
  position: 'absolute',
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: '3px',
  overflow: 'clip',
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground2,
  borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  fontSize: tokens.fontSizeBase200,
  cursor: 'default',
  '&[data-marked]': {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  '&[data-hidden]': { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  '@media (forced-colors: active)': { '&[data-marked]': { textDecoration: 'underline' } },
} as const;

export const useGridStyles = makeStyles({
  unseen: UNSEEN,
  frame: {
    height: '100%',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  panel: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
  scroller: {
    flex: '1 1 0',
    minHeight: 0,
    overflowX: 'scroll',
    overflowY: 'scroll',
    overscrollBehavior: 'contain',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: PAPER,
  },
  view: {
    position: 'sticky',
    top: 0,
    left: 0,
    overflow: 'clip',
    contain: 'strict',
    userSelect: 'none',
    backgroundColor: PAPER,
    color: INK,
    colorScheme: 'light',
  },
  heads: { position: 'absolute', top: 0, left: 0, right: 0, zIndex: 3 },
  corner: { ...headCell, zIndex: 2, padding: 0 },
  columnHead: headCell,
  rowHead: { ...headCell, left: 0, top: 0, bottom: 0, zIndex: 2 },
  /** Hidden ones stand before this one. */
  hiddenBefore: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      left: 0,
      backgroundColor: tokens.colorBrandForeground1,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  hiddenAbove: { '::before': { right: 0, height: '3px' } },
  hiddenLeft: { '::before': { bottom: 0, width: '3px' } },
  body: { position: 'absolute', left: 0, right: 0, bottom: 0, overflow: 'clip' },
  bodyMoving: { position: 'absolute', top: 0, left: 0, right: 0 },
  band: {
    position: 'absolute',
    left: 0,
    right: 0,
    zIndex: 2,
    overflow: 'clip',
    backgroundColor: PAPER,
    borderBottom: `1px solid ${FREEZE_LINE}`,
  },
  row: { position: 'absolute', left: 0, right: 0 },
  /** The frame of the active cell lies over the next row. */
  activeRow: { zIndex: 2 },
  kept: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: 1,
    boxShadow: `1px 0 0 ${FREEZE_LINE}`,
    '&[data-clip]': { overflowX: 'clip' },
  },
  moving: { position: 'absolute', top: 0, bottom: 0, right: 0, overflowX: 'clip' },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    padding: '0 2px',
    borderTop: '1px solid transparent',
    borderLeft: '1px solid transparent',
    borderRight: `1px solid ${GRID_LINE}`,
    borderBottom: `1px solid ${GRID_LINE}`,
    lineHeight: 1.2,
    cursor: 'cell',
    outlineStyle: 'none',
    '&[data-marked]::after': {
      content: '""',
      position: 'absolute',
      inset: 0,
      backgroundColor: MARK_TINT,
      pointerEvents: 'none',
    },
    '&[data-active]': { zIndex: 2, outline: `2px solid ${MARK}`, outlineOffset: '-1px' },
    '&[data-active]:focus': {
      outlineWidth: '3px',
      boxShadow: `0 0 0 3px ${PAPER}`,
    },
    '@media (forced-colors: active)': {
      '&[data-marked]::after': { border: '2px dotted Highlight' },
      '&[data-active]': { outlineColor: 'Highlight' },
    },
  },
  /** All lines have the colour and the kind that the cell says. */
  lined: { borderTop: '1px solid', borderLeft: '1px solid' },
  noLines: { borderRightColor: 'transparent', borderBottomColor: 'transparent' },
  /** Marks above capitals reach out of the line. */
  text: { flex: 'none', overflowX: 'clip', whiteSpace: 'pre' },
  spilling: { position: 'relative', zIndex: 1 },
  wrapped: {
    flex: '0 1 auto',
    minWidth: 0,
    maxHeight: '100%',
    overflowY: 'clip',
    overflowClipMargin: '2px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  editor: {
    position: 'absolute',
    top: 0,
    left: 0,
    minWidth: '100%',
    minHeight: '100%',
    boxSizing: 'border-box',
    zIndex: 4,
    margin: 0,
    padding: '0 2px',
    border: `2px solid ${MARK}`,
    borderRadius: 0,
    font: 'inherit',
    color: INK,
    backgroundColor: PAPER,
    resize: 'none',
    outlineStyle: 'none',
    userSelect: 'text',
  },
});
