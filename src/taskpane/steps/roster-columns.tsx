import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../core/roster/address';
import type { Roster, RosterColumn } from '../../core/roster/roster';
import { NAMED_ROLES, roleName, type Names } from '../../i18n/names';
import { ChoiceSelect, type Option } from '../parts/choice-select';
import { GuessMark } from '../parts/guess-mark';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';
import { correctRoster, isOwnCorrection } from '../session/choices';

/** Roles that a column can be given besides the rating of a year; these two need more than a name. */
const PLAIN_ROLES = NAMED_ROLES.filter((role) => role !== 'oneHot' && role !== 'attestation');

/** Years before the first and after the last found that a column may still be for. */
const YEARS_AROUND = 5;

const useStyles = makeStyles({ table: { tableLayout: 'fixed' }, role: { width: '56%' } });

/** What each column was taken for; a list beside each changes it. */
export function RosterColumns({ roster }: { readonly roster: Roster }): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { state, words } = usePane();
  const others = state.recognition?.rosters.filter(({ sheet }) => sheet === roster.sheet) ?? [];
  const options = roleOptions(roster, words.names);
  return (
    <table className={mergeClasses(looks.table, styles.table)}>
      <tbody>
        {roster.columns.map((column) => (
          <tr key={column.index}>
            <th scope="row" className={looks.wrap}>
              <strong>{columnLetters(column.index)}</strong> {column.header}
            </th>
            <td className={styles.role}>
              <RoleChoice
                roster={roster}
                column={column}
                alone={others.length === 1}
                options={options}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RoleChoiceProps {
  readonly roster: Roster;
  readonly column: RosterColumn;
  readonly alone: boolean;
  readonly options: readonly Option[];
}

function RoleChoice({ roster, column, alone, options }: RoleChoiceProps): ReactNode {
  const { state, words, t, choose } = usePane();
  const letters = columnLetters(column.index);
  const known = state.settings.rosters.find((correction) => isOwnCorrection(correction, roster));
  const own: Option = { value: column.role, text: roleName(words.names, column.role) };
  const hasOwn = options.some(({ value }) => value === column.role);
  return (
    <>
      <ChoiceSelect
        label={t['roster.role']({ column: letters })}
        value={column.role}
        options={hasOwn ? options : [own, ...options]}
        onChoose={(role) => {
          const columns = { ...known?.columns, [letters]: role };
          choose(correctRoster(roster, alone, { columns }));
        }}
      />
      {column.guessed ? <GuessMark /> : null}
    </>
  );
}

function roleOptions({ years }: Roster, names: Names): readonly Option[] {
  const option = (value: string): Option => ({ value, text: roleName(names, value) });
  const first = (years[0] ?? 0) - YEARS_AROUND;
  const last = (years.at(-1) ?? -1) + YEARS_AROUND;
  const ratings = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return [
    ...PLAIN_ROLES.map(option),
    ...ratings.map((year) => option(`rating:${year}`)),
    ...years.flatMap((year) => [option(`rating:${year}:party`), option(`rating:${year}:civil`)]),
  ];
}
