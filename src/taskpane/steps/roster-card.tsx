import { Button, Link } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isOwnCorrection, rangeText } from '../session/choices';
import type { Roster } from '../../core/roster/roster';
import { GuessMark } from '../parts/guess-mark';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { showPlace } from '../session/actions';
import { RosterColumns } from './roster-columns';
import { RosterFix } from './roster-fix';
import { SkippedRows } from './skipped-rows';

/** Below this the recognition asks to be looked at (as the problem `roster.unsure`). */
const SURE = 0.7;

interface RosterCardProps {
  readonly roster: Roster;
  /** Its place among the rosters recognised. */
  readonly index: number;
}

/** One roster as it was recognised; everything in it can be changed. */
export function RosterCard({ roster, index }: RosterCardProps): ReactNode {
  const looks = useLooks();
  const { state, t } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { sheet } = roster;
  const corrected = state.settings.rosters.some((known) => isOwnCorrection(known, roster));
  return (
    <article className={looks.card} aria-label={sheet}>
      <div className={looks.row}>
        <strong className={looks.wrap}>{sheet}</strong>
        {roster.confidence < SURE && !corrected ? <GuessMark /> : null}
        {corrected ? <span className={looks.guess}>{t['roster.corrected']({})}</span> : null}
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={t['roster.fix']({ sheet })}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t['action.edit']({})}
        </Button>
      </div>
      <Facts roster={roster} index={index} />
      {isOpen ? <RosterFix roster={roster} /> : null}
      <Fold inner title={t['roster.columns']({})}>
        <RosterColumns roster={roster} />
      </Fold>
      <SkippedRows roster={roster} />
    </article>
  );
}

function Facts({ roster, index }: RosterCardProps): ReactNode {
  const { session, state, t } = usePane();
  const { sheet, area, headerRows, hiddenRows, mergedAreas, table, subject } = roster;
  const entries = state.recognition?.entries.roster ?? new Uint16Array(0);
  const count = entries.reduce((sum, of) => sum + (of === index ? 1 : 0), 0);
  const range = rangeText(area);
  const where = t['roster.where']({ range, ...headerRows });
  const facts = [
    t['roster.entries']({ count, subject }),
    ...(hiddenRows > 0 ? [t['roster.hidden']({ count: hiddenRows })] : []),
    ...(mergedAreas > 0 ? [t['roster.merged']({ count: mergedAreas })] : []),
    ...(table === null ? [] : [t['roster.table']({ name: table })]),
  ];
  const place = { sheet, row: area.firstRow, column: area.firstColumn };
  return (
    <div>
      {session.store.live === null ? (
        where
      ) : (
        <Link
          as="button"
          inline
          title={t['roster.goTo']({ place: range })}
          onClick={() => void showPlace(session, place)}
        >
          {where}
        </Link>
      )}
      <div>{facts.join(' · ')}</div>
    </div>
  );
}
