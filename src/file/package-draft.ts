import { concatBytes } from './bytes';
import type { ByteChunks, Codec } from './codec';
import { damaged } from './fault';
import { decodeText, encodeText, encodingOf } from './part-encoding';
import type { TextEdit, Undo } from './text-edit';
import { applyEdits } from './text-edit';
import type { ZipEntry } from './zip-entry';
import { newBudget, readChunks, readWhole, type ZipArchive } from './zip-read';
import { writeZip, type NewEntry } from './zip-write';

/** Size and checksum of a part's content: enough to tell whether it is still what we wrote. */
export interface PartFact {
  readonly crc: number;
  readonly size: number;
}

/**
 * A package with changes that are not yet in any file. What is put is deflated at once, so that
 * a big part never stands in memory whole; nothing of the archive itself changes.
 */
export class PackageDraft {
  private readonly replaced = new Map<ZipEntry, NewEntry | null>();
  private readonly added = new Map<string, NewEntry>();
  private readonly budget = newBudget();

  constructor(
    private readonly archive: ZipArchive,
    private readonly codec: Codec,
  ) {}

  /** Names of all parts, as the archive spells them. */
  get names(): string[] {
    const kept = this.archive.entries.filter((entry) => this.replaced.get(entry) !== null);
    return [...kept, ...this.added.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  fact(name: string): PartFact | undefined {
    const found = this.find(name);
    return found && { crc: found.crc, size: found.size };
  }

  /** Content of a part in chunks. */
  chunks(name: string): AsyncIterable<Uint8Array> {
    const found = this.find(name);
    if (found === undefined) throw damaged(name);
    if ('compressed' in found) return this.codec.inflate(concatBytes(found.compressed));
    return readChunks(this.archive, found, this.codec, this.budget);
  }

  /** Content of a part of modest size, as text; a byte order mark is its first character. */
  async text(name: string): Promise<string> {
    return decodeText(await this.bytes(name), name);
  }

  async put(name: string, content: ByteChunks): Promise<void> {
    const entry = await this.deflate(name, content);
    const original = this.archive.entry(name);
    if (original !== undefined) this.replaced.set(original, entry);
    else this.added.set(name.toLowerCase(), entry);
  }

  /** Puts a text in the encoding that the part had; UTF-8 for a new one. */
  async putText(name: string, text: string): Promise<void> {
    const encoding = this.has(name) ? encodingOf(await this.start(name)) : 'utf-8';
    await this.put(name, [encodeText(text, encoding)]);
  }

  /** Edits a text part; yields how to take it back. No edits: the part is not touched. */
  async edit(name: string, text: string, edits: readonly TextEdit[]): Promise<Undo[]> {
    if (edits.length === 0) return [];
    const edited = applyEdits(text, edits);
    await this.putText(name, edited.text);
    return edited.undo;
  }

  remove(name: string): void {
    const original = this.archive.entry(name);
    if (original !== undefined) this.replaced.set(original, null);
    this.added.delete(name.toLowerCase());
  }

  /** The first bytes of a part, which tell its encoding. */
  async start(name: string): Promise<Uint8Array> {
    for await (const chunk of this.chunks(name)) if (chunk.length > 1) return chunk;
    return new Uint8Array(0);
  }

  toBytes(): Uint8Array {
    return writeZip(this.archive, { replaced: this.replaced, added: [...this.added.values()] });
  }

  private find(name: string): ZipEntry | NewEntry | undefined {
    const original = this.archive.entry(name);
    const replaced = original && this.replaced.get(original);
    if (replaced === null) return undefined;
    return replaced ?? original ?? this.added.get(name.toLowerCase());
  }

  private async bytes(name: string): Promise<Uint8Array> {
    const found = this.find(name);
    if (found === undefined) throw damaged(name);
    if (!('compressed' in found)) {
      return readWhole(this.archive, found, this.codec, this.budget);
    }
    const pieces: Uint8Array[] = [];
    for await (const chunk of this.chunks(name)) pieces.push(chunk);
    return concatBytes(pieces);
  }

  private async deflate(name: string, content: ByteChunks): Promise<NewEntry> {
    let size = 0;
    let crc = 0;
    const { codec } = this;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const chunk of content) {
        size += chunk.length;
        crc = codec.crc32(chunk, crc);
        yield chunk;
      }
    }
    const compressed: Uint8Array[] = [];
    let compressedSize = 0;
    for await (const piece of codec.deflate(measured())) {
      compressed.push(piece);
      compressedSize += piece.length;
    }
    return { name, compressed, compressedSize, size, crc };
  }
}
