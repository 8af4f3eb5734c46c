import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MergeReport } from '../../core/merge/merge-report';
import type { Problem } from '../../core/problem';
import { useLooks } from '../../taskpane/parts/looks';
import { useMergeWords } from './merge-words';
import type { Merging } from './use-merging';

/** Problems shown one by one; those on single rows come again once the list is open. */
const SHOWN = 30;

/** Totals, units that are missing, and what concerns more than one file. */
export function MergeFindings({ merged }: Pick<Merging, 'merged'>): ReactNode {
  const looks = useLooks();
  const { words, say } = useMergeWords();
  const t = words.page;
  if (merged === null) return null;
  const { report } = merged;
  const problems = report.problems.filter(concernsSeveral);
  const more = problems.length - SHOWN;
  return (
    <>
      <p>
        <strong>{totalsText(report, t)}</strong>
      </p>
      {report.missing.length === 0 ? null : (
        <>
          <h3>{t['merge.missing']({ count: report.missing.length })}</h3>
          <p className={looks.wrap}>{report.missing.join('; ')}</p>
        </>
      )}
      {problems.length === 0 ? null : (
        <>
          <h3>{t['merge.problems']({ count: problems.length })}</h3>
          <ul className={looks.wrap}>
            {problems.slice(0, SHOWN).map((problem, at) => (
              <li key={at}>{say.problem(problem)}</li>
            ))}
          </ul>
          {more > 0 ? <p>{t['merge.moreProblems']({ count: more })}</p> : null}
        </>
      )}
    </>
  );
}

/** What stands neither beside a file nor among the units that are missing. */
function concernsSeveral({ file, code, params }: Problem): boolean {
  const isListed = code === 'merge.unitMissing' && params.like.length === 0;
  return file === undefined && !isListed;
}

/** How far it is, and at the end what came of it; told to a screen reader as it comes. */
export function MergeStatus({ merging }: { readonly merging: Merging }): ReactNode {
  const { words } = useMergeWords();
  const t = words.page;
  const { work, merged, failure } = merging;
  if (work !== null) {
    return <Spinner size="tiny" labelPosition="after" label={`${words.progress[work.phase]} …`} />;
  }
  if (failure !== null)
    return <p role="alert">{words.cli.report.unexpected({ message: failure })}</p>;
  if (merged === null) return <p role="status">{t['merge.stopped']({})}</p>;
  return null;
}

export function totalsText(
  { totals }: MergeReport,
  t: ReturnType<typeof useMergeWords>['words']['page'],
): string {
  return totals.files === 0 ? t['merge.nothing']({}) : t['merge.totals'](totals);
}
