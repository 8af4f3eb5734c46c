import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CellStyle, SheetCell, SheetModel, SheetRow } from '../../core/nomination/sheet-model';
import { PREVIEW_ROWS } from '../jobs/mirror-plan';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';

const PX_PER_CHARACTER = 5;

const useStyles = makeStyles({
  page: {
    maxHeight: '360px',
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    colorScheme: 'light',
  },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: '10px',
    lineHeight: 1.3,
    '& td': { padding: '1px 2px', verticalAlign: 'middle', overflowWrap: 'break-word' },
  },
});

interface SheetPreviewProps {
  readonly sheet: SheetModel;
  /** The one that it will have in this workbook. */
  readonly name: string;
}

/** A sheet of ours as a small table, as it will stand in the workbook. */
export function SheetPreview({ sheet, name }: SheetPreviewProps): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { rowCount } = sheet;
  return (
    <details
      className={looks.card}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={looks.wrap}>{t['write.sheet']({ name, rows: rowCount })}</summary>
      {isOpen ? <SheetTable sheet={sheet} /> : null}
    </details>
  );
}

function SheetTable({ sheet }: { readonly sheet: SheetModel }): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { t } = usePane();
  const rows = firstRows(sheet.rows, PREVIEW_ROWS);
  const widths = sheet.columnWidths;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      <div className={styles.page} role="region" aria-label={sheet.name} tabIndex={0}>
        <table className={styles.table} style={{ width: total * PX_PER_CHARACTER }}>
          <colgroup>
            {widths.map((width, i) => (
              <col key={i} style={{ width: width * PX_PER_CHARACTER }} />
            ))}
          </colgroup>
          <tbody>{tableRows(rows, sheet)}</tbody>
        </table>
      </div>
      <p className={looks.quiet}>
        {t['write.rowsShown']({ shown: rows.length, total: sheet.rowCount })}
      </p>
    </>
  );
}

function firstRows(all: Iterable<SheetRow>, count: number): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const row of all) {
    if (rows.length >= count) break;
    rows.push(row);
  }
  return rows;
}

/** Rows of the table; a cell that a merge from above covers has no place of its own. */
function tableRows(rows: readonly SheetRow[], sheet: SheetModel): readonly ReactNode[] {
  const coveredUntil = new Array<number>(sheet.columnWidths.length).fill(-1);
  return rows.map((row, r) => {
    const cells: ReactNode[] = [];
    for (let column = 0; column < sheet.columnWidths.length;) {
      if ((coveredUntil[column] ?? -1) >= r) {
        column += 1;
        continue;
      }
      const cell = row.cells.find((known) => known.column === column);
      const across = cell?.across ?? 1;
      const down = Math.min(cell?.down ?? 1, rows.length - r);
      coveredUntil.fill(r + down - 1, column, column + across);
      cells.push(
        <Cell key={column} cell={cell} across={across} down={down} styles={sheet.styles} />,
      );
      column += across;
    }
    return <tr key={r}>{cells}</tr>;
  });
}

interface CellProps {
  readonly cell: SheetCell | undefined;
  readonly across: number;
  readonly down: number;
  readonly styles: SheetModel['styles'];
}

function Cell({ cell, across, down, styles }: CellProps): ReactNode {
  const style = cell === undefined ? {} : cssOf(styles[cell.style] ?? {});
  return (
    <td colSpan={across} rowSpan={down} style={style}>
      {cell?.value}
    </td>
  );
}

function cssOf({ bold, italic, underline, align, border, fill, color }: CellStyle) {
  return {
    ...(bold === true ? { fontWeight: 'bold' } : {}),
    ...(italic === true ? { fontStyle: 'italic' } : {}),
    ...(underline === true ? { textDecoration: 'underline' } : {}),
    ...(align === undefined ? {} : { textAlign: align }),
    ...(border === true ? { border: '1px solid #808080' } : {}),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(color === undefined ? {} : { color: `#${color}` }),
  };
}
