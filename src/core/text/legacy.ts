export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Text written for an old font, read as Unicode; `encoding` is null where nothing was changed. */
export function decodeLegacy(text: string): { text: string; encoding: LegacyEncoding | null } {
  return { text, encoding: null };
}
