import { basename } from 'node:path';
import type { Watch } from '../core/progress';
import { nodeCodec } from '../file/codec-node';
import { decodeTable } from '../file/csv';
import { mergeFiles, type GivenFile, type MergedFile } from '../file/merge-files';
import type { MergeCommand } from './command';
import { Refused, type ExitCode } from './faults';
import { readBytes, writeWhole } from './files';
import { mergeJson } from './merge-json';
import { refuseEnding } from './out-ending';
import { refuseSameFile } from './nominate';
import { progressLine } from './progress-line';
import { mergeLines } from './report-merge';
import { exitCodeOf, printProblems } from './review-file';
import { voiceFor, type Session } from './session';

/**
 * `binh-xet merge`: the rosters of several files as one workbook. A file that cannot be used is
 * told and ends in exit code 1; the others are merged all the same.
 */
export async function merge(command: MergeCommand, session: Session): Promise<ExitCode> {
  const { files, out, units } = command;
  for (const file of units === null ? files : [...files, units]) await refuseSameFile(file, out);
  refuseEnding(out, '.xlsx');
  const { watch, end } = progressLine(session.io, session.words);
  try {
    const merged = await carryOut(command, watch);
    if (merged.bytes !== null) await writeWhole(out, merged.bytes);
    end();
    await tell(merged, command, session);
    return exitCodeOf(merged.report.problems);
  } finally {
    end();
  }
}

async function carryOut({ files, units }: MergeCommand, watch: Watch): Promise<MergedFile> {
  const expected = units === null ? '' : decodeTable(await readBytes(units));
  const bases = files.map((file) => basename(file));
  const given: GivenFile[] = [];
  for (const file of files) {
    const base = basename(file);
    const isAlone = bases.indexOf(base) === bases.lastIndexOf(base);
    given.push({ name: isAlone ? base : file, bytes: await bytesOrProblem(file) });
  }
  return mergeFiles(given, expected, nodeCodec, watch);
}

async function bytesOrProblem(file: string): Promise<GivenFile['bytes']> {
  try {
    return await readBytes(file);
  } catch (error) {
    const problem = error instanceof Refused ? error.problems[0] : undefined;
    if (problem === undefined) throw error;
    return problem;
  }
}

async function tell(
  { bytes, report }: MergedFile,
  { out, json }: MergeCommand,
  session: Session,
): Promise<void> {
  const { stdout, stderr } = session.io;
  const words = session.words.cli.report;
  if (json) {
    const object = mergeJson(report, bytes === null ? null : out, session.say);
    await stdout.write(`${JSON.stringify(object, null, 2)}\n`);
    return;
  }
  const lines = mergeLines(report, voiceFor(stdout, session));
  if (bytes !== null) lines.push(words['done.merged']({ out }));
  await stdout.write(`${lines.join('\n')}\n`);
  await printProblems(report.problems, session);
  if (bytes === null) await stderr.write(`\n${words['done.nothingWritten']({})}\n`);
}
