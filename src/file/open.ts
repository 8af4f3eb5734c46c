import type { Plan } from '../core/plan';
import type { Watch } from '../core/progress';
import type { Workbook, WriteReport } from '../workbook/workbook';
import type { Codec } from './codec';
import { readFile, type FileContents } from './read-file';
import { clearFile, writeFile } from './write-file';
import type { Changed } from './write-package';

/** A workbook in the bytes of a file. The bytes given are never changed. */
export interface FileWorkbook extends Workbook {
  read(watch: Watch): Promise<FileContents>;
  /** The file as it is after the writes so far; the bytes given, where there were none. */
  save(): Promise<Uint8Array>;
}

/** Opens a file by its content; `name` serves messages and names the sheet of a text table. */
export function openFile(bytes: Uint8Array, name: string, codec: Codec): FileWorkbook {
  return new OpenFile(bytes, name, codec);
}

class OpenFile implements FileWorkbook {
  constructor(
    private bytes: Uint8Array,
    private readonly name: string,
    private readonly codec: Codec,
  ) {}

  read(watch: Watch): Promise<FileContents> {
    return readFile(this.bytes, this.name, this.codec, watch);
  }

  async write(plan: Plan, watch: Watch): Promise<WriteReport> {
    return this.change(await writeFile(this.bytes, this.name, plan, this.codec, watch));
  }

  async clear(watch: Watch): Promise<WriteReport> {
    return this.change(await clearFile(this.bytes, this.name, this.codec, watch));
  }

  save(): Promise<Uint8Array> {
    return Promise.resolve(this.bytes);
  }

  /** Only a change that came to its end takes the place of the bytes at hand. */
  private change({ bytes, report }: Changed): WriteReport {
    this.bytes = bytes;
    return report;
  }
}
