import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../core/problem';
import { columnIndex } from '../../core/roster/address';
import type { CellPlace } from '../../workbook/live-workbook';
import { usePane } from '../pane-context';
import { showPlace } from '../session/actions';

/** Leads to the cell that a problem names, where somebody can see it. */
export function PlaceLink({ place }: { readonly place: Place }): ReactNode {
  const { session, t } = usePane();
  const cell = cellOf(place);
  if (cell === null || session.store.live === null) return null;
  return (
    <Link as="button" inline onClick={() => void showPlace(session, cell)}>
      {t['problem.show']({})}
    </Link>
  );
}

function cellOf({ sheet, row, column }: Place): CellPlace | null {
  if (sheet === undefined || (row === undefined && column === undefined)) return null;
  const at = column === undefined ? {} : { column: columnIndex(column) };
  return { sheet, row: row ?? 1, ...at };
}
