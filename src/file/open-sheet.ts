import type { PackageDraft } from './package-draft';
import { asUtf8, encodingOf, fromUtf8 } from './part-encoding';
import { rewriteSheet, type RowWriter } from './row-output';
import { prefixLength, readFrame, type RowVisitor, type SheetFrame } from './sheet-frame';

/** A sheet's part whose frame was read, ready to be written anew. */
export interface OpenSheet {
  readonly frame: SheetFrame;
  /** Length of the prefix of its elements, with the colon. */
  readonly prefixLength: number;
  /** Puts the part anew: this text before its rows and after them, and what the writer makes. */
  rewrite(head: string, tail: string, writer: RowWriter): Promise<void>;
}

/** Reads a sheet's frame and shows its rows, in chunks: a big sheet is passed over twice. */
export async function openSheet(
  draft: PackageDraft,
  part: string,
  visit: RowVisitor = () => undefined,
): Promise<OpenSheet> {
  const encoding = encodingOf(await draft.start(part));
  const chunks = (): AsyncIterable<Uint8Array> => asUtf8(draft.chunks(part), encoding);
  const frame = await readFrame(chunks(), part, visit);
  const prefix = prefixLength(frame.text.slice(0, frame.split));
  const encoder = new TextEncoder();
  return {
    frame,
    prefixLength: prefix,
    async rewrite(head, tail, writer) {
      const { headBytes, tailAt } = frame;
      const texts = { head: encoder.encode(head), tail: encoder.encode(tail) };
      const places = { headBytes, tailAt, prefixLength: prefix };
      const rewritten = rewriteSheet(chunks(), { ...texts, ...places }, writer);
      await draft.put(part, fromUtf8(rewritten, encoding));
    },
  };
}
