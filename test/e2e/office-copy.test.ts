import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { builtAddin } from './built-addin';

/** A self-hosted build ships Microsoft's files as they are (licence, OFFICE F). */

const ORIGINAL = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

test('every file of the copy is byte for byte the original', async () => {
  const copy = join(await builtAddin(), 'office-js');
  const files = filesIn(copy);
  expect(files).toEqual(expect.arrayContaining(['office.js', 'vi-vn/office_strings.js']));
  const changed = files.filter(
    (file) => !readFileSync(join(copy, file)).equals(readFileSync(join(ORIGINAL, file))),
  );
  expect(changed).toEqual([]);
});

/** Excel of 2016 and later where the add-in runs; Android and Excel 2013 have no place in it. */
const OF_AN_EXCEL = /^excel-(?:web|win32|winrt|mac|ios)-16\.\d+\.js$/;

test('the library of every Excel that the add-in runs in is there', async () => {
  const copied = filesIn(join(await builtAddin(), 'office-js'));
  const wanted = filesIn(ORIGINAL).filter((file) => OF_AN_EXCEL.test(file));
  expect(wanted.length).toBeGreaterThan(0);
  expect(copied).toEqual(expect.arrayContaining(wanted));
});
