import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FileReport, MergeReport } from '../../core/merge/merge-report';
import type { Problem } from '../../core/problem';
import { yearSpans } from '../../i18n/numbers';
import { useLooks } from '../../taskpane/parts/looks';
import type { ChosenFile } from '../files/chosen-file';
import { useMergeWords } from './merge-words';
import type { Merging } from './use-merging';

const useStyles = makeStyles({
  scroller: {
    maxHeight: '36vh',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { position: 'sticky', top: 0, backgroundColor: tokens.colorNeutralBackground2 },
  problem: { display: 'block', color: tokens.colorNeutralForeground2 },
  years: { whiteSpace: 'nowrap' },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** A file with what was found in it; null before it has been read. */
interface FileRow {
  readonly chosen: ChosenFile;
  readonly found: FileReport | null;
  readonly problems: readonly Problem[];
}

/** The files in the order of the merged list; before it is made, as they were given. */
export function FileRows({
  merging,
  onRemove,
}: {
  readonly merging: Merging;
  readonly onRemove: (file: ChosenFile) => void;
}): ReactNode {
  const styles = useStyles();
  const looks = useLooks();
  const t = useMergeWords().words.page;
  const title = t['merge.files']({});
  return (
    <div className={styles.scroller} role="region" aria-label={title} tabIndex={0}>
      <table className={looks.table} aria-label={title}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t['merge.file']({})}</th>
            <th scope="col">{t['merge.found']({})}</th>
            <th scope="col">{t['merge.unit']({})}</th>
            <th scope="col">{t['merge.years']({})}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rowsOf(merging).map((row, at) => (
            <Row key={at} row={row} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row: { chosen, found, problems },
  onRemove,
}: {
  readonly row: FileRow;
  readonly onRemove: (file: ChosenFile) => void;
}): ReactNode {
  const styles = useStyles();
  const looks = useLooks();
  const t = useMergeWords().words.page;
  const file = found?.file ?? chosen.name;
  return (
    <tr>
      <th scope="row" className={looks.wrap}>
        {file}
        <RowProblems problems={problems} />
      </th>
      <td>{foundText(found, t)}</td>
      <td className={looks.wrap}>{t['merge.units']({ units: found?.units ?? [] })}</td>
      <td className={styles.years}>{yearSpans(found?.years ?? [])}</td>
      <td>
        <Button
          size="small"
          aria-label={t['merge.remove']({ file })}
          onClick={() => {
            onRemove(chosen);
          }}
        >
          {t['merge.removeShort']({})}
        </Button>
      </td>
    </tr>
  );
}

function RowProblems({ problems }: Pick<FileRow, 'problems'>): ReactNode {
  const styles = useStyles();
  const { say } = useMergeWords();
  return problems.map((problem, at) => (
    <span
      key={at}
      className={mergeClasses(styles.problem, problem.severity === 'error' && styles.error)}
    >
      {say.problem(withoutFile(problem))}
    </span>
  ));
}

type PageWords = ReturnType<typeof useMergeWords>['words']['page'];

function foundText(found: FileReport | null, t: PageWords): string {
  if (found === null) return t['merge.unread']({});
  return found.state === 'merged' ? t['merge.entries'](found) : t[`merge.${found.state}`]({});
}

function rowsOf({ files, merged }: Merging): FileRow[] {
  if (merged === null) return files.map((chosen) => ({ chosen, found: null, problems: [] }));
  const problems = problemsByFile(merged.report);
  return merged.report.files.flatMap((found, at): FileRow[] => {
    const chosen = files[merged.order[at] ?? -1];
    return chosen === undefined
      ? []
      : [{ chosen, found, problems: problems.get(found.file) ?? [] }];
  });
}

function problemsByFile({ problems }: MergeReport): Map<string, Problem[]> {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file } = problem;
    if (file !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return byFile;
}

/** Beside its name a file need not be named again. */
function withoutFile(problem: Problem): Problem {
  const { file, ...rest } = problem;
  return file === undefined ? problem : rest;
}
