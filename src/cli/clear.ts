import { basename, extname } from 'node:path';
import type { ClearCommand } from './command';
import type { ExitCode } from './faults';
import { readBytes, writeWhole } from './files';
import { clearJob, openJob } from './job';
import { endingOfResult, refuseEnding } from './out-ending';
import { refuseSameFile } from './nominate';
import { progressLine } from './progress-line';
import { exitCodeOf, printProblems } from './review-file';
import type { Session } from './session';

/** `binh-xet clear`: the workbook as it was before any run, in another file. */
export async function clear({ file, out }: ClearCommand, session: Session): Promise<ExitCode> {
  await refuseSameFile(file, out);
  const { watch, end } = progressLine(session.io, session.words);
  try {
    const opened = await openJob(await readBytes(file), basename(file), watch);
    const isPackage = opened.contents.format === 'xlsx';
    refuseEnding(out, isPackage ? await endingOfResult(opened) : extname(file));
    const { bytes, report } = await clearJob(opened, watch);
    await writeWhole(out, bytes);
    end();
    const isFound = report.problems.every(({ code }) => code !== 'run.none');
    const line = session.words.cli.report[isFound ? 'done.cleared' : 'done.copied']({ out });
    await session.io.stdout.write(`${line}\n`);
    await printProblems(report.problems, session);
    return exitCodeOf(report.problems);
  } finally {
    end();
  }
}
