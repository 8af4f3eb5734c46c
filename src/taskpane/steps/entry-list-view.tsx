import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Review } from '../../core/review/result';
import { usePane } from '../pane-context';
import { yearsShown } from '../session/entry-view';
import { EntryRow, YearHeads } from './entry-row';

const ESTIMATED_ROW_PX = 58;
const OVERSCAN = 8;

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', left: 0, right: 0, top: 0 },
  // Stays in sight while the list goes by, so that the letters keep their years.
  head: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingVerticalS})`,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 0',
  },
});

interface EntryListProps {
  readonly review: Review;
  /** Numbers of the entries to show, in order. */
  readonly entries: Int32Array;
}

/** The entries, of which only those in sight are drawn: tens of thousands scroll smoothly. */
export function EntryList({ review, entries }: EntryListProps): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const years = yearsShown(review);
  if (entries.length === 0) return <p>{t['list.none']({})}</p>;
  return (
    <>
      <div className={styles.head}>
        <YearHeads years={years} />
      </div>
      <Rows review={review} entries={entries} years={years} />
    </>
  );
}

function Rows({ review, entries, years }: EntryListProps & { readonly years: readonly number[] }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { rows, height, measure, keep, show } = useRows(list, entries);
  useShownEntry(entries, show);
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, entries.length - 1);
  const onKey = onArrows(current, entries.length, (next) => {
    setWanted(next);
    keep(next);
  });
  return (
    <ul ref={list} className={styles.list} style={{ height }} onKeyDown={onKey}>
      {rows.map(({ index, start }) => (
        <li
          key={entries[index]}
          ref={measure}
          data-index={index}
          className={styles.item}
          style={{ transform: `translateY(${start}px)` }}
          aria-setsize={entries.length}
          aria-posinset={index + 1}
        >
          <EntryRow
            review={review}
            entry={entries[index] ?? 0}
            years={years}
            isCurrent={index === current}
            onCurrent={() => {
              setWanted(index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** The entry that was opened from elsewhere (a row marked in the workbook) comes into sight. */
function useShownEntry(entries: Int32Array, show: (index: number) => void): void {
  const { entry } = usePane().state;
  const index = entry === null ? -1 : entries.indexOf(entry);
  useEffect(() => {
    if (index >= 0) show(index);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for every entry, not for every scroll
  }, [index]);
}

/** Leads from row to row; inside the details of a row the keys keep their own meaning. */
function onArrows(current: number, count: number, go: (next: number) => void) {
  return (event: KeyboardEvent): void => {
    const isRow = event.target instanceof Element && event.target.matches('li > button');
    const next = isRow ? moved(event.key, current, count) : null;
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
}

/** How far down the list begins inside the area that scrolls; parts above open and close. */
function useTopOf(list: Held): number {
  const { scroller } = usePane();
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const outer = scroller();
    if (outer === null) return undefined;
    const look = () => {
      const inner = list.current?.getBoundingClientRect().top ?? 0;
      setTop(Math.round(inner - outer.getBoundingClientRect().top + outer.scrollTop));
    };
    look();
    const observer = new ResizeObserver(look);
    for (const part of outer.children) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [scroller, list]);
  return top;
}

interface Held {
  readonly current: HTMLElement | null;
}

/** The rows in sight, where each stands, and how to bring another into sight. */
function useRows(list: Held, entries: Int32Array) {
  const { scroller } = usePane();
  const top = useTopOf(list);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: scroller,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => entries[index] ?? index,
  });
  const inSight = virtual.getVirtualItems();
  return {
    rows: inSight.map(({ index, start }) => ({ index, start: start - top })),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    /** Without moving where it is in sight. */
    show: (index: number) => {
      virtual.scrollToIndex(index, { align: 'auto' });
    },
    keep: (index: number) => {
      virtual.scrollToIndex(index);
      // The row is drawn only after the scroll.
      requestAnimationFrame(() => {
        focusRow(list.current, index);
      });
    },
  };
}

function focusRow(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
}

const PAGE_ROWS = 10;

/** Where a key leads from one row; null for a key of no meaning here. */
function moved(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + PAGE_ROWS, last);
    case 'PageUp':
      return Math.max(from - PAGE_ROWS, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
