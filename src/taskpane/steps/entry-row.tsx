import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LOOKS } from '../../core/nomination/looks';
import type { Review } from '../../core/review/result';
import { useLooks } from '../parts/looks';
import { statusCss } from '../parts/status-chip';
import { usePane } from '../pane-context';
import { showPlace } from '../session/actions';
import { entryView, placeOf, type EntryView, type YearView } from '../session/entry-view';
import { EntryDetail } from './entry-detail';

const YEAR_CHARACTERS = 2;

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 0',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sign: {
    display: 'inline-block',
    width: '20px',
    textAlign: 'center',
    borderRadius: '4px',
    marginRight: '6px',
  },
  years: { display: 'inline-flex', marginRight: '8px', fontFamily: tokens.fontFamilyMonospace },
  year: { width: '20px', textAlign: 'center', fontSize: tokens.fontSizeBase200 },
  provisional: { fontStyle: 'italic', textDecoration: 'underline dotted' },
  below: { paddingLeft: '26px' },
  /** Beside the letters where there is room for a line of words, else below them. */
  second: { display: 'flex', flexWrap: 'wrap', paddingLeft: '26px' },
  reason: { flex: '1 1 150px', minWidth: 0 },
});

/** "16 17 18 19" above the letters of the rows. */
export function YearHeads({ years }: { readonly years: readonly number[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.below}>
      <span className={styles.years}>
        {years.map((year) => (
          <span key={year} className={styles.year} title={String(year)}>
            {String(year).slice(-YEAR_CHARACTERS)}
          </span>
        ))}
      </span>
    </div>
  );
}

interface EntryRowProps {
  readonly review: Review;
  readonly entry: number;
  readonly years: readonly number[];
  /** The one row that Tab reaches; arrows lead to the others. */
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
}

/** One entry on two lines; a press shows the rest and goes to its row in the workbook. */
export function EntryRow({ review, entry, years, isCurrent, onCurrent }: EntryRowProps): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const view = entryView(review, entry, years);
  const isOpen = state.entry === entry;
  const press = () => {
    onCurrent();
    session.store.dispatch({ type: 'entry', entry: isOpen ? null : entry });
    if (!isOpen) void showPlace(session, placeOf(review, entry));
  };
  return (
    <>
      <button
        type="button"
        className={styles.row}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isOpen}
        onClick={press}
        onFocus={onCurrent}
      >
        <RowText view={view} />
      </button>
      {isOpen ? <EntryDetail review={review} view={view} /> : null}
    </>
  );
}

function RowText({ view }: { readonly view: EntryView }): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { say } = usePane();
  const { name, unit, status, years } = view;
  return (
    <>
      <span className={looks.wrap}>
        <span
          className={styles.sign}
          style={statusCss(status)}
          role="img"
          aria-label={say.status(status)}
          title={say.status(status)}
        >
          {LOOKS[status].sign}
        </span>
        {name}
        {unit === '' || unit === name ? null : <span className={looks.quiet}> · {unit}</span>}
      </span>
      <span className={styles.second}>
        <span className={styles.years}>
          {years.map((year) => (
            <YearLetter key={year.year} year={year} />
          ))}
        </span>
        <span className={styles.reason}>
          <FirstReason view={view} />
        </span>
      </span>
    </>
  );
}

function YearLetter({ year: { year, state, provisional } }: { readonly year: YearView }) {
  const styles = useStyles();
  const { say, t } = usePane();
  const text = t['rating.year']({ year, rating: say.rating(state), provisional });
  return (
    <span
      className={`${styles.year} ${provisional ? styles.provisional : ''}`}
      role="img"
      aria-label={text}
      title={text}
    >
      {t['rating.letter']({ state })}
    </span>
  );
}

function FirstReason({ view }: { readonly view: EntryView }): ReactNode {
  const looks = useLooks();
  const { say, t } = usePane();
  const { excellentYears, category } = view;
  const [first, ...more] = view.reasons;
  if (first === undefined) {
    if (category === null) return null;
    const { clause } = category;
    const met = say.sheetText('reason.met', { clause, excellentYears });
    return <span className={looks.quiet}>{met}</span>;
  }
  return (
    <span className={looks.quiet}>
      {say.reason(first.message, first.outcome)}
      {more.length === 0 ? '' : `; ${t['list.more']({ count: more.length })}`}
    </span>
  );
}
