import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Grid } from '../../core/roster/grid';
import type { PageSentences } from '../../i18n/page-words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  list: { display: 'flex', minWidth: 0, overflowX: 'auto', flex: '1 1 160px' },
  tab: {
    flex: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: '3px solid transparent',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-selected="true"]': {
      fontWeight: tokens.fontWeightSemibold,
      borderTopColor: tokens.colorCompoundBrandStroke,
    },
  },
  mark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { display: 'flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200 },
});

interface SheetTabsProps {
  readonly sheets: readonly Grid[];
  readonly current: string;
  readonly panelId: string;
  readonly t: PageSentences;
  readonly onSheet: (sheet: string) => void;
  readonly choices: readonly SheetChoice[];
}

/** Something about the sheets that can be switched on. */
export interface SheetChoice {
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

/** The sheets as tabs below the cells, as in Excel. */
export function SheetTabs(props: SheetTabsProps): ReactNode {
  const styles = useStyles();
  const { sheets, current, panelId, t, onSheet, choices } = props;
  return (
    <div className={styles.bar}>
      <div
        role="tablist"
        aria-label={t['grid.sheets']({})}
        className={styles.list}
        onKeyDown={(event) => {
          onArrows(event, sheets, current, onSheet);
        }}
      >
        {sheets.map((grid) => (
          <Tab
            key={grid.sheet}
            {...{ grid, panelId, t, onSheet }}
            isCurrent={grid.sheet === current}
          />
        ))}
      </div>
      {choices.map(({ label, isOn, set }) => (
        <label key={label} className={styles.choice}>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              set(event.target.checked);
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

interface TabProps extends Pick<SheetTabsProps, 'panelId' | 't' | 'onSheet'> {
  readonly grid: Grid;
  readonly isCurrent: boolean;
}

function Tab({ grid, isCurrent, panelId, t, onSheet }: TabProps): ReactNode {
  const styles = useStyles();
  const { sheet, ours, visibility } = grid;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <button
      ref={button}
      id={tabId(panelId, sheet)}
      type="button"
      role="tab"
      aria-selected={isCurrent}
      aria-controls={panelId}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.tab}
      onClick={() => {
        onSheet(sheet);
      }}
    >
      {sheet}
      {ours && <span className={styles.mark}>{` ✎ ${t['grid.ours']({})}`}</span>}
      {visibility !== 'visible' && (
        <span className={styles.mark}>{` (${t['grid.hiddenSheet']({})})`}</span>
      )}
    </button>
  );
}

export function tabId(panelId: string, sheet: string): string {
  return `${panelId}-tab-${encodeURIComponent(sheet)}`;
}

const LAST = -1;

function onArrows(
  event: KeyboardEvent<HTMLElement>,
  sheets: readonly Grid[],
  current: string,
  onSheet: (sheet: string) => void,
): void {
  const at = sheets.findIndex(({ sheet }) => sheet === current);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % sheets.length,
    ArrowLeft: at - 1,
    Home: 0,
    End: LAST,
  };
  const next = steps[event.key];
  const sheet = next === undefined ? undefined : sheets.at(next);
  if (next === undefined || sheet === undefined) return;
  event.preventDefault();
  onSheet(sheet.sheet);
  event.currentTarget
    .querySelectorAll<HTMLElement>('[role="tab"]')
    .item(sheets.indexOf(sheet))
    .focus();
}
