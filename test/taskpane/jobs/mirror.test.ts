import fc from 'fast-check';
import { writeReviewJson } from '../../../src/cli/write-review-json';
import type { Reviewed } from '../../../src/core/job';
import type { Plan } from '../../../src/core/plan';
import { unwatched } from '../../../src/core/progress';
import type { CellValue, Grid } from '../../../src/core/roster/grid';
import { gridFromRows } from '../../../src/core/roster/grid-builder';
import type { Recognition } from '../../../src/core/roster/recognise';
import { ValueTable } from '../../../src/core/roster/value-table';
import { createSay } from '../../../src/i18n/say';
import { freezeGrids, thawGrids } from '../../../src/taskpane/jobs/mirror-grid';
import { freezePlan, PREVIEW_ROWS, thawPlan } from '../../../src/taskpane/jobs/mirror-plan';
import { freezeRecognition, thawRecognition } from '../../../src/taskpane/jobs/mirror-recognition';
import { freezeReviewed, thawReviewed } from '../../../src/taskpane/jobs/mirror-review';
import { planAsked } from '../../../src/taskpane/session/host';
import { ASKED, CHOICES, readSample, recognised, reviewed, SAMPLES } from './read-samples';

/** What crosses between two threads. */
const across = <Data>(data: Data): Data => structuredClone(data);

const mirrorOfGrids = (grids: readonly Grid[]) => thawGrids(across(freezeGrids(grids)));

function mirrorOfRecognition(recognition: Recognition, grids: readonly Grid[]): Recognition {
  const values = grids[0]?.values ?? new ValueTable();
  return thawRecognition(across(freezeRecognition(recognition)), values);
}

const mirrorOfReview = (of: Reviewed, recognition: Recognition) =>
  thawReviewed(across(freezeReviewed(of)), recognition);

/** A plan with the rows of its sheets written out. */
const writtenOut = (plan: Plan) => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })),
});

async function reviewText({ review, problems }: Reviewed): Promise<string> {
  const pieces: string[] = [];
  const write = (piece: string) => Promise.resolve(void pieces.push(piece));
  await writeReviewJson(
    { isTTY: false, write },
    review,
    problems,
    createSay('vi', review.campaign),
  );
  return pieces.join('');
}

/** Everything that can be asked of a sheet, also a little beside its cells. */
function everything(grid: Grid) {
  const { sheet, visibility, ours, lastRow, columnCount, merges, tables, ownColumns } = grid;
  const columns = Array.from({ length: columnCount + 3 }, (_, column) => column);
  const cells = Array.from({ length: lastRow + 3 }, (_, row) =>
    columns.map((column) => {
      const code = grid.code(row, column);
      return [code, grid.values.value(code), grid.values.text(code)];
    }),
  );
  return {
    told: { sheet, visibility, ours, lastRow, columnCount, merges, tables, ownColumns },
    cells,
    // Below the last value nobody asks.
    hiddenRows: cells.slice(0, lastRow + 1).map((_, row) => grid.isRowHidden(row)),
    hiddenColumns: columns.map((column) => grid.isColumnHidden(column)),
  };
}

describe.each(SAMPLES)('the mirrors of %s', (name) => {
  test('hold the same cells, merges, tables and hidden rows, over one table of values', async () => {
    const grids = await readSample(name);
    const mirrors = mirrorOfGrids(grids);
    expect(mirrors.map(everything)).toEqual(grids.map(everything));
    expect(new Set(mirrors.map(({ values }) => values)).size).toBe(1);
  });

  test('are recognised as the sheets themselves are', async () => {
    const grids = await readSample(name);
    const ofMirror = recognised(mirrorOfGrids(grids));
    const ofGrids = recognised(grids);
    expect(ofMirror.rosters).toEqual(ofGrids.rosters);
    expect(ofMirror.problems).toEqual(ofGrids.problems);
  });

  test.each(CHOICES)('are judged, told and planned alike by %#', async (campaign, settings) => {
    const grids = await readSample(name);
    const recognition = recognised(grids);
    const original = reviewed(recognition, campaign, settings);
    const mirrors = mirrorOfGrids(grids);
    const found = mirrorOfRecognition(recognition, mirrors);
    const mirror = mirrorOfReview(original, found);
    expect(await reviewText(mirror)).toEqual(await reviewText(original));
    const again = reviewed(found, campaign, settings);
    expect(await reviewText(again)).toEqual(await reviewText(original));
    const planned = planAsked(original, grids, ASKED, unwatched);
    const ofMirror = planAsked(mirror, mirrors, ASKED, unwatched);
    expect(writtenOut(ofMirror.plan)).toEqual(writtenOut(planned.plan));
    expect(ofMirror.problems).toEqual(planned.problems);
    const whole = thawPlan(across(freezePlan(planned.plan)));
    expect(writtenOut(whole)).toEqual(writtenOut(planned.plan));
  });
});

test('a plan for the preview brings the first rows of each sheet and says how many there are', async () => {
  const grids = await readSample('119-danh-sach-de-nghi.xlsx');
  const [choice] = CHOICES;
  if (choice === undefined) throw new Error('no plan');
  const { plan } = planAsked(reviewed(recognised(grids), ...choice), grids, ASKED, unwatched);
  const preview = writtenOut(thawPlan(across(freezePlan(plan, PREVIEW_ROWS))));
  const whole = writtenOut(plan);
  expect(whole.sheets.some(({ rows }) => rows.length > PREVIEW_ROWS)).toBe(true);
  expect(preview).toEqual({
    ...whole,
    sheets: whole.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, PREVIEW_ROWS) })),
  });
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, { error: '#N/A' }, 'Trần Thị Hòa', ' TrÇn ThÞ Hoµ ', '\ud800'),
);
const area = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
  .map(([firstRow, lastRow, firstColumn, lastColumn]) => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  }));

test('any sheet comes across as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 12 }),
      fc.array(area, { maxLength: 4 }),
      fc.array(fc.nat(14)),
      fc.array(fc.nat(8)),
      (rows, merges, hiddenRows, hiddenColumns) => {
        const facts = {
          sheet: 'Danh sách',
          merges,
          hiddenRows: new Set(hiddenRows),
          hiddenColumns: new Set(hiddenColumns),
        };
        const grid = gridFromRows(rows, facts);
        expect(mirrorOfGrids([grid]).map(everything)).toEqual([everything(grid)]);
      },
    ),
  );
});
