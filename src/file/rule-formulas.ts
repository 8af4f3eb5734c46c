import type { SheetFrame } from './sheet-frame';
import { resolveEntities } from './xml-decode';
import { child, childrenNamed, outline, type XmlSpan } from './xml-outline';

/** A conditional format with its rules; the formula is null where a rule has none. */
export interface FormatRules {
  readonly format: XmlSpan;
  readonly rules: readonly { readonly rule: XmlSpan; readonly formula: string | null }[];
}

/** The conditional formats of a sheet, with the first formula of each rule. */
export function formatRules(frame: SheetFrame): FormatRules[] {
  const root = outline(frame.text, 3, '');
  return childrenNamed(root, 'conditionalFormatting').map((format) => ({
    format,
    rules: childrenNamed(format, 'cfRule').map((rule) => {
      const formula = child(rule, 'formula');
      const raw = formula && frame.text.slice(formula.openEnd, formula.closeStart);
      return { rule, formula: raw === undefined ? null : resolveEntities(raw, '') };
    }),
  }));
}

export function ruleFormulas(frame: SheetFrame): string[] {
  return formatRules(frame).flatMap(({ rules }) => rules.flatMap(({ formula }) => formula ?? []));
}
