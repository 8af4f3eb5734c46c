import type { Area } from '../core/roster/grid';
import { areaOfAddress } from './address';

interface WithMerges {
  /** Loaded with its address; null where merges were not asked for. */
  readonly merges: Excel.RangeAreas | null;
}

/**
 * The merged areas of each sheet. Some Excels name them by their first cells alone
 * (office-js#1590): a merged area is never one cell, so these are asked once more for the areas.
 */
export async function mergesOfAll(
  context: Excel.RequestContext,
  sheets: readonly WithMerges[],
): Promise<readonly (readonly Area[])[]> {
  const named = sheets.map(({ merges }) =>
    merges === null || merges.isNullObject ? [] : areasOf(merges.address),
  );
  const asked = sheets.map(({ merges }, index) =>
    named[index]?.some(isOneCell) === true ? merges?.areas.load('items/address') : undefined,
  );
  if (asked.some((areas) => areas !== undefined)) await context.sync();
  return named.map(
    (areas, index) => asked[index]?.items.map(({ address }) => areaOfAddress(address)) ?? areas,
  );
}

/** "'A, B'!A1:C1,'A, B'!D1": a sheet's name may hold commas, so each area begins at its "!". */
function areasOf(addresses: string): readonly Area[] {
  return [...addresses.matchAll(/!([$A-Z\d:]+)(?=,|$)/g)].map(([, cells = '']) =>
    areaOfAddress(cells),
  );
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}
