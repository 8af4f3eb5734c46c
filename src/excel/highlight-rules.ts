import type { ColourHighlight, ColumnsHighlight, StatusLook } from '../core/plan';
import { columnLetters } from '../core/roster/address';
import { COLOUR_FORMULA, statusFormula, stretchesOf } from '../workbook/status-rule';
import { areaText, joinAddresses } from './address';
import { MAX_ADDRESS_CHARACTERS } from './limits';

/** One rule a status over the whole table, driven by the status column of its row. */
export function addRules(
  sheet: Excel.Worksheet,
  { area, firstColumn, looks }: ColumnsHighlight,
): void {
  const range = sheet.getRange(areaText(area));
  const cell = `$${columnLetters(firstColumn)}${area.firstRow}`;
  for (const look of looks) addRule(range, `=${statusFormula(cell, look.word)}`, look);
}

/** Colour alone: a rule that is always true over the rows of each status. */
export function colourRows(sheet: Excel.Worksheet, highlight: ColourHighlight): void {
  const { firstColumn, lastColumn } = highlight;
  highlight.looks.forEach((look, index) => {
    const areas = [...stretchesOf(highlight, index)].map(({ from, to }) => ({
      firstRow: from,
      lastRow: to,
      firstColumn,
      lastColumn,
    }));
    for (const addresses of joinAddresses(areas, MAX_ADDRESS_CHARACTERS)) {
      addRule(sheet.getRanges(addresses), `=${COLOUR_FORMULA}`, look);
    }
  });
}

function addRule(range: Excel.Range | Excel.RangeAreas, formula: string, look: StatusLook): void {
  const added = range.conditionalFormats.add('Custom');
  const { rule, format } = added.custom;
  rule.formula = formula;
  format.font.color = `#${look.color}`;
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  if (look.dotted) {
    const { top, bottom, left, right } = format.borders;
    for (const side of [top, bottom, left, right]) {
      side.style = 'Dot';
      side.color = `#${look.color}`;
    }
  }
  // Behind the clerk's own rules, as in a file; last, because it moves the object in its list.
  added.priority = -1;
}
