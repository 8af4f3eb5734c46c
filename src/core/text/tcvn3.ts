/**
 * TCVN3 (ABC, .VnTime): one byte a letter, shown as the Latin-1 character of that byte. Each row:
 * characters as stored, letters meant. After TCVN 5712:1993 VN1. Most capitals with a tone do not
 * exist in it: the capital fonts (.VnTimeH) draw the small letters as capitals.
 */
const ROWS: readonly (readonly [stored: string, meant: string])[] = [
  ['¡¢£¤¥¦§¨©ª«¬\u00AD®¯µ', 'ĂÂÊÔƠƯĐăâêôơưđẰà'],
  ['¶·¸¹º»¼½¾¿ÀÁÂÃÄÅ', 'ảãáạẲằẳẵắẴẮẦẨẪẤỀ'],
  ['ÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕ', 'ặầẩẫấậèỂẻẽéẹềểễế'],
  ['Ö×ØÙÚÛÜÝÞßàáâãäå', 'ệìỉỄẾỒĩíịòỔỏõóọồ'],
  ['æçèéêëìíîïðñòóôõ', 'ổỗốộờởỡớợùỖủũúụừ'],
  ['ö÷øùúûüýþÿ', 'ửữứựỳỷỹýỵỐ'],
];

/** Character as stored → Vietnamese letter (NFC). */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([stored, meant]) =>
    Array.from(stored, (character, at): [string, string] => [character, meant.charAt(at)]),
  ),
);
