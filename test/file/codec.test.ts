import * as fc from 'fast-check';
import { crc32 as zlibCrc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { CodecError, type Codec } from '../../src/file/codec';
import { nodeCodec } from '../../src/file/codec-node';
import { scriptCodec, webCodec } from '../../src/file/codec-web';
import { crc32 } from '../../src/file/crc32';

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

test('where the stream is there, it is used', () => {
  expect(webCodec).not.toBe(scriptCodec);
});

const TEXT = Buffer.from('Đảng bộ Khối các cơ quan; HTXSNV; '.repeat(100_000));

describe.each<[string, Codec]>([
  ['Node', nodeCodec],
  ['browser', webCodec],
  ['browser without the stream', scriptCodec],
])('%s', (_, codec) => {
  test('what it deflates, zlib inflates', async () => {
    const chunks = [TEXT.subarray(0, 1_000_000), TEXT.subarray(0, 0), TEXT.subarray(1_000_000)];
    const deflated = await collected(codec.deflate(chunks));
    expect(inflateRawSync(deflated).equals(TEXT)).toBe(true);
    expect(deflated.length).toBeLessThan(TEXT.length / 50);
  });
  test('what zlib deflates, it inflates', async () => {
    expect((await collected(codec.inflate(deflateRawSync(TEXT)))).equals(TEXT)).toBe(true);
  });
  test('nothing', async () => {
    const deflated = await collected(codec.deflate([]));
    expect(await collected(codec.inflate(deflated))).toHaveLength(0);
  });
  test.each([
    ['cut off', deflateRawSync(TEXT).subarray(0, 500)],
    ['noise', Buffer.alloc(100, 0xff)],
    ['empty', Buffer.alloc(0)],
  ])('%s is an error', async (__, bytes) => {
    await expect(collected(codec.inflate(bytes))).rejects.toBeInstanceOf(CodecError);
  });
  test('a bomb is left when the consumer leaves', async () => {
    const bomb = deflateRawSync(Buffer.alloc(2 ** 28));
    let seen = 0;
    for await (const chunk of codec.inflate(bomb)) {
      seen += chunk.length;
      if (seen > 2 ** 20) break;
    }
    expect(seen).toBeLessThan(2 ** 27);
  });
});

test('the portable checksum is that of zlib, in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      const first = crc32(bytes.subarray(0, cut), 0);
      expect(crc32(bytes.subarray(cut), first)).toBe(zlibCrc32(bytes));
    }),
  );
});
