import { basename } from 'node:path';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { describeWith } from '../support/needs';
import { hasShared, ownFixtures, sharedFixtures, storyOf } from './fixture-files';
import { lostOrChanged } from './only-grew';
import { partsOf, planFor, type Part } from './write-support';

/** What a run may touch at all, however the parts are called. */
const MAY_GROW =
  /^(\[Content_Types\]\.xml|.*workbook.*\.xml(\.rels)?|.*styles\d*\.xml|.*worksheets\/.*\.xml|.*tables\/.*\.xml)$/i;

function text({ content }: Part): string {
  const isWide = content[0] === 0xff && content[1] === 0xfe;
  return content.toString(isWide ? 'utf16le' : 'utf8');
}

function keepsWhatTheClerkHad(paths: readonly string[]): void {
  describe.each(paths.map((path) => [basename(path), path]))('%s', (_, path) => {
    test('untouched parts stay byte for byte, touched ones only grow', async () => {
      const story = await storyOf(path);
      const [before, after] = [await partsOf(story.before), await partsOf(story.written)];
      for (const [name, part] of before) {
        const now = after.get(name);
        expect({ name, isThere: now !== undefined }).toEqual({ name, isThere: true });
        if (now === undefined || now.raw.equals(part.raw)) continue;
        expect(name).toMatch(MAY_GROW);
        expect({ name, lost: lostOrChanged(text(part), text(now)) }).toEqual({ name, lost: null });
      }
    });

    test('clear gives the workbook back: the same parts with the same content', async () => {
      const story = await storyOf(path);
      const [before, after] = [await partsOf(story.before), await partsOf(story.cleared)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [name, part] of before) {
        expect({ name, same: after.get(name)?.content.equals(part.content) }).toEqual({
          name,
          same: true,
        });
      }
    });

    test('a second run replaces the first: the file is the same as after one', async () => {
      const story = await storyOf(path);
      const workbook = openFile(story.written, story.name, nodeCodec);
      await workbook.write(planFor(story.grid), unwatched);
      expect(Buffer.from(await workbook.save()).equals(story.written)).toBe(true);
    });
  });
}

describe("the project's own fixtures", () => {
  keepsWhatTheClerkHad(ownFixtures());
});

describeWith('../shared/fixtures', hasShared, 'real workbooks made elsewhere', () => {
  keepsWhatTheClerkHad(sharedFixtures());
});

describe('the check itself', () => {
  test.each([
    ['a cell lost', '<c r="A1"/><c r="B1"/>', '<c r="A1"/>'],
    ['a text changed', '<t>HTTNV</t>', '<t>HTNV</t>'],
    ['a style changed', '<c r="A1" s="1"/>', '<c r="A1" s="2"/>'],
    ['a reference that shrank', '<t ref="A1:C9"/>', '<t ref="A1:C8"/>'],
    ['two cells that changed places', '<c r="A1"/><c r="B1"/>', '<c r="B1"/><c r="A1"/>'],
  ])('sees %s', (_, before, after) => {
    expect(lostOrChanged(before, after)).not.toBeNull();
  });
});
