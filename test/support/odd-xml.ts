/** Text that does not compress well. */
export function randomText(length: number): string {
  const bytes = Buffer.alloc(length);
  let state = 7;
  for (let i = 0; i < length; i++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[i] = 97 + (state % 26);
  }
  return bytes.toString('latin1');
}

export function manyMerges(count: number): string {
  const merges: string[] = [];
  for (let i = 1; i <= count; i++)
    merges.push(`<mergeCell ref="A${(i % 1_000_000) + 1}:B${(i % 999_983) + 1}"/>`);
  return merges.join('');
}

export function wideRow(row: number): string {
  const cells: string[] = [];
  for (let column = 0; column < 16_384; column++) cells.push(`<c><v>${column}</v></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}

export function halfOf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}
