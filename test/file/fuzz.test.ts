import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkbook, partsOf } from '../support/make-workbook';
import { outcomeOf } from './outcome';

const RUNS = { numRuns: 60 };

/** Bytes put over others at some places, and an end that may come early. */
const damage = fc.record({
  places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

function damagedCopy(
  bytes: Uint8Array,
  { places, keep }: { places: [number, number][]; keep: number },
): Buffer {
  const copy = Buffer.from(bytes);
  for (const [place, byte] of places) copy[place % copy.length] = byte;
  return copy.subarray(0, Math.ceil(copy.length * keep));
}

// `outcomeOf` lets every error through that is no message.
describe('whatever is damaged, there is a workbook or a message', () => {
  test.each([
    ['a package', makeWorkbook()],
    ['an old workbook', readFileSync(join(__dirname, '../fixtures/old-workbook.xls'))],
    ['an OpenDocument', readFileSync(join(__dirname, '../fixtures/open-document.ods'))],
  ])('%s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        expect(await outcomeOf(damagedCopy(bytes, change))).toBeDefined();
      }),
      RUNS,
    );
  });

  test.each(partsOf().map(({ name, content }) => [String(name), String(content)]))(
    'the part %s',
    async (name, content) => {
      await fc.assert(
        fc.asyncProperty(damage, async (change) => {
          const part = damagedCopy(Buffer.from(content), change);
          expect(await outcomeOf(makeWorkbook({ [name]: part }))).toBeDefined();
        }),
        RUNS,
      );
    },
  );

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await outcomeOf(bytes)).toBeDefined();
      }),
      RUNS,
    );
  });
});
