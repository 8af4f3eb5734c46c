/**
 * Case for Vietnamese. Text is composed first, so that a letter with its marks is one character;
 * the rules of the machine's locale (Turkish i, German ß) play no part.
 */

/** All capitals: "đảng bộ" → "ĐẢNG BỘ". */
export function upperCase(text: string): string {
  return text.normalize('NFC').toUpperCase();
}

/** All small letters: "ĐẢNG BỘ" → "đảng bộ". */
export function lowerCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Each word begins with a capital, as in people's names: "NGUYỄN THỊ ÁNH" → "Nguyễn Thị Ánh". */
export function titleCase(text: string): string {
  return lowerCase(text).replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The first letter a capital, the rest as it is: "hoàn thành" → "Hoàn thành". */
export function capitalise(text: string): string {
  const composed = text.normalize('NFC');
  return composed.charAt(0).toUpperCase() + composed.slice(1);
}
