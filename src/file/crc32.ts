/** CRC-32 (zip, polynomial 0xEDB88320) for machines without a native one; four tables at once. */
const POLYNOMIAL = 0xedb88320;
const [T0, T1, T2, T3] = makeTables();

/** The CRC of `bytes`, continuing `previous` (0 starts), as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, previous: number): number {
  let crc = ~previous;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= word(bytes, at);
    crc =
      (T3[crc & 255] ?? 0) ^
      (T2[(crc >>> 8) & 255] ?? 0) ^
      (T1[(crc >>> 16) & 255] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return ~crc >>> 0;
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, byte) => eightShifts(byte));
  const following = (table: Int32Array): Int32Array =>
    table.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0));
  const second = following(first);
  const third = following(second);
  return [first, second, third, following(third)];
}

function eightShifts(byte: number): number {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
}
