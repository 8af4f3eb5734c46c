import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';
import type { NewRelationship } from './rels-edit';
import type { RunRecord } from '../workbook/run-record';
import { StylePatch } from './style-patch';
import { applyEdits } from './text-edit';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What saving the styles brought to the package. */
export interface SavedStyles {
  readonly types: readonly { readonly part: string; readonly type: string }[];
  readonly relationships: readonly Omit<NewRelationship, 'id'>[];
  readonly added: RunRecord['added'];
  readonly touched: RunRecord['touched'];
}

export interface StylesInUse {
  readonly patch: StylePatch;
  /** Writes the part; null where nothing was added. */
  save(): Promise<SavedStyles | null>;
}

/** The workbook's styles, to be added to; a workbook without them gets the part. */
export async function openStyles(draft: PackageDraft, map: PackageMap): Promise<StylesInUse> {
  const folder = map.workbook.slice(0, map.workbook.lastIndexOf('/') + 1);
  const target = freeTarget(draft, folder);
  const part = map.styles ?? folder + target;
  const isNew = map.styles === null;
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${map.dialect.main}"/>`;
  const text = isNew ? empty : await draft.text(part);
  const patch = new StylePatch(text, part);
  return {
    patch,
    async save() {
      const edits = patch.edits();
      if (edits.length === 0) return null;
      const edited = applyEdits(text, edits);
      await draft.putText(part, edited.text);
      const fact = { part, ...(draft.fact(part) ?? { crc: 0, size: 0 }) };
      if (!isNew) {
        const touched = [{ ...fact, undo: edited.undo }];
        return { types: [], relationships: [], added: [], touched };
      }
      return {
        types: [{ part, type: STYLES_TYPE }],
        relationships: [{ type: `${map.dialect.relationships}/styles`, target }],
        added: [fact],
        touched: [],
      };
    },
  };
}

/** A part of that name that nothing leads to is not ours to write over. */
function freeTarget(draft: PackageDraft, folder: string): string {
  for (let number = 1; ; number++) {
    const target = number === 1 ? 'styles.xml' : `styles${number}.xml`;
    if (!draft.has(folder + target)) return target;
  }
}
