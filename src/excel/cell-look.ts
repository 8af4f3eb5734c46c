const FACTS = [
  'style',
  'format/horizontalAlignment',
  'format/verticalAlignment',
  'format/wrapText',
  'format/font/name',
  'format/font/size',
  'format/font/bold',
  'format/font/italic',
  'format/font/underline',
  'format/font/color',
  'format/fill/color',
].join();
const FONT = ['name', 'size', 'bold', 'italic', 'underline', 'color'] as const;
const ALIGNMENT = ['horizontalAlignment', 'verticalAlignment', 'wrapText'] as const;
const BORDER = 'items/sideIndex, items/style, items/color, items/weight';
/** Between the cells of an area a border stands that belongs to both. */
const SIDES_LIKE = {
  EdgeTop: ['EdgeTop'],
  EdgeBottom: ['EdgeBottom', 'InsideHorizontal'],
  EdgeLeft: ['EdgeLeft'],
  EdgeRight: ['EdgeRight', 'InsideVertical'],
} as const;

/** A cell as it looks, asked for but not yet known before the next request. */
export interface AskedLook {
  readonly range: Excel.Range;
  readonly borders: Excel.RangeBorderCollection;
}

export function askLook(range: Excel.Range): AskedLook {
  return { range: range.load(FACTS), borders: range.format.borders.load(BORDER) };
}

/** True where one area looks as another throughout: what differs inside an area comes as null. */
export function looksLike(one: AskedLook, other: AskedLook): boolean {
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

function factsOf({ range: { style, format }, borders }: AskedLook): readonly unknown[] {
  return [
    style,
    FONT.map((name) => format.font[name]),
    ALIGNMENT.map((name) => format[name]),
    format.fill.color,
    borders.items.filter(({ sideIndex }) => isOuter(sideIndex)).map((border) => border.style),
  ];
}

function isOuter(side: string): side is keyof typeof SIDES_LIKE {
  return side in SIDES_LIKE;
}

/** The heading takes the whole look of the one beside it; `plain` is what it has now. */
export function lookAsHeading(target: Excel.Range, look: AskedLook, plain: AskedLook): void {
  const { format } = look.range;
  lookAsBeside(target.format, look, plain);
  set(target.format, ALIGNMENT, format, plain.range.format);
  set(target.format.fill, ['color'], format.fill, plain.range.format.fill);
}

/** Entries take font and borders; no wrapping, so that no row changes its height. */
export function lookAsEntry(target: Excel.RangeAreas, look: AskedLook, plain: AskedLook): void {
  lookAsBeside(target.format, look, plain);
  target.format.horizontalAlignment = 'Left';
  target.format.verticalAlignment = 'Center';
}

type Format = Pick<Excel.RangeFormat, 'font' | 'borders'>;

function lookAsBeside(target: Format, { range, borders }: AskedLook, plain: AskedLook): void {
  set(target.font, FONT, range.format.font, plain.range.format.font);
  for (const { sideIndex, style, color, weight } of borders.items) {
    if (!isOuter(sideIndex) || style === 'None') continue;
    for (const side of SIDES_LIKE[sideIndex]) {
      target.borders.getItem(side).set({ style, color, weight });
    }
  }
}

/** Sets what differs from what is there: every property is an action. */
function set<Facts extends object>(
  target: Facts,
  names: readonly (keyof Facts)[],
  wanted: Facts,
  now: Facts,
): void {
  for (const name of names) if (wanted[name] !== now[name]) target[name] = wanted[name];
}
