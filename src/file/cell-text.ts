import type { CellCode } from '../core/roster/grid';
import type { ValueTable } from '../core/roster/value-table';
import { normaliseLineEnds, resolveEntities, unescapeCellText, utf8Text } from './xml-decode';

const INITIAL_SLOTS = 1024;
/** Bytes of distinct texts kept for comparison; beyond, a text is decoded each time it comes. */
const MAX_KEPT_BYTES = 96 * 2 ** 20;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const FREE = -1;

/**
 * Codes of texts that stand in the cells themselves (many exporters write no shared strings).
 * Equal bytes are recognised without making a string, so that a repeated text costs a look-up.
 */
export class CellTexts {
  private slots = new Int32Array(INITIAL_SLOTS).fill(FREE);
  /** For each text known: hash, place and length of its bytes, code. */
  private facts = new Int32Array(INITIAL_SLOTS * 2);
  private kept = new Uint8Array(INITIAL_SLOTS * 16);
  private keptBytes = 0;
  private count = 0;

  constructor(
    private readonly values: ValueTable,
    private readonly part: string,
  ) {}

  /** The code of the text between `from` and `to`; `isPlain`: nothing in it is an entity. */
  codeOf(bytes: Uint8Array, from: number, to: number, isPlain: boolean): CellCode {
    // The same bytes mean two texts, one with entities and one without (CDATA).
    let hash = isPlain ? FNV_START : ~FNV_START;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let known = this.slots[slot] ?? FREE; known !== FREE; known = this.slots[slot] ?? FREE) {
      if (this.isSame(known, hash, bytes, from, to)) return this.facts[known * 4 + 3] ?? 0;
      slot = (slot + 1) & mask;
    }
    const code = this.values.codeOf(this.decode(bytes, from, to, isPlain));
    if (this.keptBytes + to - from <= MAX_KEPT_BYTES) this.keep(slot, hash, bytes, from, to, code);
    return code;
  }

  private decode(bytes: Uint8Array, from: number, to: number, isPlain: boolean): string {
    const text = normaliseLineEnds(utf8Text(bytes, from, to));
    return unescapeCellText(isPlain ? text : resolveEntities(text, this.part));
  }

  private isSame(
    known: number,
    hash: number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): boolean {
    const { facts, kept } = this;
    const fact = known * 4;
    if (facts[fact] !== hash || facts[fact + 2] !== to - from) return false;
    let place = facts[fact + 1] ?? 0;
    for (let at = from; at < to; at++) if (kept[place++] !== bytes[at]) return false;
    return true;
  }

  private keep(
    slot: number,
    hash: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    code: CellCode,
  ): void {
    const length = to - from;
    if (this.keptBytes + length > this.kept.length) this.growKept(length);
    this.kept.set(bytes.subarray(from, to), this.keptBytes);
    this.facts.set([hash, this.keptBytes, length, code], this.count * 4);
    this.keptBytes += length;
    this.slots[slot] = this.count++;
    if (this.count * 2 >= this.slots.length) this.growSlots();
  }

  private growKept(added: number): void {
    const larger = new Uint8Array(Math.max(this.kept.length * 2, this.keptBytes + added));
    larger.set(this.kept);
    this.kept = larger;
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(FREE);
    const facts = new Int32Array(slots.length * 2);
    facts.set(this.facts);
    const mask = slots.length - 1;
    for (let text = 0; text < this.count; text++) {
      let slot = (facts[text * 4] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = text;
    }
    this.slots = slots;
    this.facts = facts;
  }
}
