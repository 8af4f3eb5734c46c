/** One change of a text: `remove` characters at `at` go, `insert` stands there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** How to take an edit back, in places of the changed text: [at, characters to remove, text]. */
export type Undo = [at: number, remove: number, insert: string];

export interface EditedText {
  readonly text: string;
  readonly undo: Undo[];
}

export function insertion(at: number, insert: string): TextEdit {
  return { at, remove: 0, insert };
}

/** Carries out edits given in any order; those at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  const inOrder = [...edits].sort((one, other) => one.at - other.at);
  const pieces: string[] = [];
  const undo: Undo[] = [];
  let done = 0;
  let length = 0;
  for (const { at, remove, insert } of inOrder) {
    if (at < done) throw new RangeError('edits overlap');
    pieces.push(text.slice(done, at), insert);
    length += at - done;
    undo.push([length, insert.length, text.slice(at, at + remove)]);
    length += insert.length;
    done = at + remove;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), undo };
}

/** Takes edits back. */
export function revert(text: string, undo: readonly Undo[]): string {
  return applyEdits(
    text,
    undo.map(([at, remove, insert]) => ({ at, remove, insert })),
  ).text;
}
