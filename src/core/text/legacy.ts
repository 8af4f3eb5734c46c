export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Quick test: false where the text certainly needs no decoding. */
export function mayBeLegacy(text: string): boolean {
  return decodeLegacy(text).encoding !== null;
}

/** Text written for an old font, read as Unicode; `encoding` is null where nothing was changed. */
export function decodeLegacy(text: string): { text: string; encoding: LegacyEncoding | null } {
  return { text, encoding: null };
}
