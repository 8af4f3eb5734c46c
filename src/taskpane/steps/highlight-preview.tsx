import type { ReactNode } from 'react';
import type { ColourHighlight, ColumnsHighlight, Highlight } from '../../core/plan';
import { columnLetters } from '../../core/roster/address';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { StatusChip } from '../parts/status-chip';
import { usePane } from '../pane-context';

/** Enough to see what it will look like. */
const ROWS_SHOWN = 20;

/** The cells and formats that Tô sáng brings to one roster. */
export function HighlightPreview({ highlight }: { readonly highlight: Highlight }): ReactNode {
  const looks = useLooks();
  return (
    <div className={looks.card}>
      <strong className={looks.wrap}>{highlight.sheet}</strong>
      {highlight.kind === 'columns' ? (
        <Columns highlight={highlight} />
      ) : (
        <Colours highlight={highlight} />
      )}
    </div>
  );
}

function Colours({ highlight }: { readonly highlight: ColourHighlight }): ReactNode {
  const { t } = usePane();
  const { rows } = highlight;
  return <div>{t['write.colours']({ first: rows[0] ?? 0, last: rows.at(-1) ?? 0 })}</div>;
}

function Columns({ highlight }: { readonly highlight: ColumnsHighlight }): ReactNode {
  const { t } = usePane();
  const { rows, firstColumn, looks: statusLooks } = highlight;
  const columns = `${columnLetters(firstColumn)}, ${columnLetters(firstColumn + 1)}`;
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? 0;
  return (
    <>
      <div>{t['write.cells']({ columns, first, last })}</div>
      <div>{t['write.formats']({ count: statusLooks.length })}</div>
      <Fold
        inner
        title={t['write.rowsShown']({
          shown: Math.min(ROWS_SHOWN, rows.length),
          total: rows.length,
        })}
      >
        <CellTable highlight={highlight} />
      </Fold>
    </>
  );
}

function CellTable({ highlight }: { readonly highlight: ColumnsHighlight }): ReactNode {
  const looks = useLooks();
  const { rows, look, reason, reasons, headings, headerRow } = highlight;
  const { firstColumn, looks: statusLooks } = highlight;
  return (
    <table className={looks.table}>
      <thead>
        <tr>
          <th scope="col">{headerRow}</th>
          {headings.map((heading, i) => (
            <th key={heading} scope="col">
              {columnLetters(firstColumn + i)}: {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows.subarray(0, ROWS_SHOWN)].map((row, i) => {
          const status = statusLooks[look[i] ?? 0];
          return (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{status === undefined ? null : <StatusChip status={status.status} />}</td>
              <td className={looks.wrap}>{reasons[reason[i] ?? -1] ?? ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
