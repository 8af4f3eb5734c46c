import { damaged } from './fault';

/**
 * Finds a stream in a compound file (MS-CFB). SheetJS could do it, but runs out of memory on
 * damaged chains and on the property streams beside the workbook; so it gets the stream alone.
 */
export function compoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const file = new CompoundFile(bytes);
  for (const name of names) {
    const found = file.stream(name);
    if (found !== null) return found;
  }
  throw damaged('');
}

/** Sector numbers from here on are marks: end of chain, free, table (§2.1). */
const FIRST_MARK = 0xfffffffa;
const DIRECTORY_ENTRY_BYTES = 128;
const TABLES_IN_HEADER = 109;
const ROOT = 5;

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly table: Uint32Array;
  private readonly entries: readonly DirectoryEntry[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length >= 512 ? this.view.getUint16(30, true) : 0;
    if (shift !== 9 && shift !== 12) throw damaged('');
    this.sectorBytes = 2 ** shift;
    this.table = this.numbersIn(this.tableSectors());
    this.entries = this.directory(this.content(this.view.getUint32(48, true)));
  }

  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    const isSmall = entry.size < this.view.getUint32(56, true);
    const content = isSmall ? this.smallContent(entry) : this.content(entry.start);
    if (content.length < entry.size) throw damaged('');
    return content.subarray(0, entry.size);
  }

  /** The sectors of the table: the first in the header, the others in a chain of their own. */
  private tableSectors(): number[] {
    const sectors: number[] = [];
    const take = (at: number, count: number): void => {
      for (let i = 0; i < count; i++) {
        const sector = this.view.getUint32(at + i * 4, true);
        if (sector < FIRST_MARK) sectors.push(sector);
      }
    };
    take(76, TABLES_IN_HEADER);
    const perSector = this.sectorBytes / 4 - 1;
    let next = this.view.getUint32(68, true);
    for (let seen = 0; next < FIRST_MARK; seen++) {
      if (seen * this.sectorBytes > this.bytes.length) throw damaged('');
      const at = this.offsetOf(next);
      take(at, perSector);
      next = this.view.getUint32(at + perSector * 4, true);
    }
    if (sectors.length * this.sectorBytes > this.bytes.length) throw damaged('');
    return sectors;
  }

  private offsetOf(sector: number): number {
    const offset = (sector + 1) * this.sectorBytes;
    if (offset + this.sectorBytes > this.bytes.length) throw damaged('');
    return offset;
  }

  private numbersIn(sectors: readonly number[]): Uint32Array {
    return numbersOf(this.joined(sectors));
  }

  private content(start: number): Uint8Array {
    return this.joined(chain(this.table, start));
  }

  /** The last sector of a file may be cut off where nothing of it is used. */
  private joined(sectors: readonly number[]): Uint8Array {
    const whole = new Uint8Array(sectors.length * this.sectorBytes);
    sectors.forEach((sector, i) => {
      const at = (sector + 1) * this.sectorBytes;
      if (at >= this.bytes.length) throw damaged('');
      whole.set(this.bytes.subarray(at, at + this.sectorBytes), i * this.sectorBytes);
    });
    return whole;
  }

  /** Small streams share one stream of the root, in sectors of their own. */
  private smallContent(entry: DirectoryEntry): Uint8Array {
    const root = this.entries.find((one) => one.type === ROOT);
    if (root === undefined) throw damaged('');
    const shared = this.content(root.start);
    const table = numbersOf(this.content(this.view.getUint32(60, true)));
    const size = 64;
    const sectors = chain(table, entry.start);
    const whole = new Uint8Array(sectors.length * size);
    sectors.forEach((sector, i) => {
      whole.set(shared.subarray(sector * size, (sector + 1) * size), i * size);
    });
    return whole;
  }

  private directory(content: Uint8Array): DirectoryEntry[] {
    const view = new DataView(content.buffer);
    const entries: DirectoryEntry[] = [];
    for (let at = 0; at < content.length; at += DIRECTORY_ENTRY_BYTES) {
      const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
      entries.push({
        name: new TextDecoder('utf-16le').decode(content.subarray(at, at + nameBytes - 2)),
        type: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
}

/** The sectors of a chain; one that comes back to itself is damage. */
function chain(table: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_MARK;) {
    const next = table[sector];
    if (next === undefined || sectors.push(sector) > table.length) throw damaged('');
    sector = next;
  }
  return sectors;
}
