import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const { rows, height, measure, keep } = useRows(list, entries);
  const [current, setCurrent] = useState(0);
  const years = yearsShown(review);
  const move = (event: KeyboardEvent) => {
    const next = moved(event.key, current, entries.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    keep(next);
  };
  if (entries.length === 0) return <p>{t['list.none']({})}</p>;
  return (
    <>
      <div className={styles.head}>
        <YearHeads years={years} />
      </div>
      <ul ref={list} className={styles.list} style={{ height }} onKeyDown={move}>
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
              isCurrent={index === Math.min(current, entries.length - 1)}
              onCurrent={() => {
                setCurrent(index);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rows in sight, and where the list begins inside the area that scrolls. */
function useRows(list: { readonly current: HTMLElement | null }, entries: Int32Array) {
  const { scroller } = usePane();
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const outer = scroller();
    const inner = list.current;
    if (outer === null || inner === null) return undefined;
    const look = () => {
      const top = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
      setMargin(Math.round(top + outer.scrollTop));
    };
    look();
    // Parts above open and close.
    const observer = new ResizeObserver(look);
    for (const part of outer.children) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [scroller, list, entries]);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: scroller,
    estimateSize: () => ESTIMATED_ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: margin,
    getItemKey: (index) => entries[index] ?? index,
  });
  const rows = virtual
    .getVirtualItems()
    .map(({ index, start }) => ({ index, start: start - margin }));
  return {
    rows,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    keep: (index: number) => {
      virtual.scrollToIndex(index);
      // The row is drawn only after the scroll.
      requestAnimationFrame(() => focusRow(list.current, index));
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
