import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';

/** What a run of the command line left behind. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** True: both streams are a terminal. */
  readonly isTTY?: boolean;
  /** Milliseconds that the clock advances each time it is asked. */
  readonly tickMs?: number;
}

/** Runs the command line in this process, with streams and a clock of its own. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { env = {}, isTTY = false, tickMs = 0 } = options;
  const texts = { stdout: '', stderr: '' };
  let time = Date.UTC(2026, 10, 20, 5, 0);
  const out = (stream: keyof typeof texts) => ({
    isTTY,
    write: (text: string) => {
      texts[stream] += text;
      return undefined;
    },
  });
  const io: Io = {
    stdout: out('stdout'),
    stderr: out('stderr'),
    env,
    now: () => new Date((time += tickMs)),
  };
  const exitCode = await main(argv, io);
  return { exitCode, ...texts };
}

export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'binh-xet-'));
}

export function writeText(folder: string, name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A roster of Party members as units send it in, saved as .xlsx. */
export const MEMBERS: readonly (readonly (string | number)[])[] = [
  ['DANH SÁCH CÁN BỘ, ĐẢNG VIÊN ĐỀ NGHỊ KHEN THƯỞNG'],
  [],
  ['STT', 'Họ và tên', 'Đơn vị', 'Năm 2016', 'Năm 2017', 'Năm 2018', 'Năm 2019'],
  [1, 'Lò Văn An', 'Đảng bộ Sở Y tế', 'HTXSNV', 'HTTNV', 'HTXSNV', 'HTXSNV'],
  [2, 'Cà Thị Bình', 'Đảng bộ Sở Y tế', 'HTTNV', 'HTXSNV', 'HTTNV', 'HTXSNV'],
  [3, 'Quàng Văn Chung', 'Đảng bộ Sở Y tế', 'HTTNV', 'HTXSNV', 'HTTNV', 'HTXSNV'],
  [4, 'Tòng Thị Dung', 'Đảng bộ Sở Y tế', 'HTXSNV', 'HTXSNV', 'HTNV', 'HTXSNV'],
  [5, 'Lường Văn Em', 'Chi bộ Báo tỉnh', 'HTXSNV', 'HTXSNV', '', 'HTTNV'],
  [6, 'Bạc Thị Giang', 'Chi bộ Báo tỉnh', 'HTXSNV', 'HTXSNV', 'HTTNV', 'HTTNV'],
  [7, '=1+1', 'Chi bộ Báo tỉnh', 'HTTNV', 'HTTNV', 'HTTNV', 'HTTNV'],
];

export async function rosterFile(folder: string, name = 'danh-sach.xlsx'): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('DS đảng viên').addRows(MEMBERS.map((row) => [...row]));
  const path = join(folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
}
