import type { Campaign, Part, Reading } from './format';
import { criteriaWithin, idOf } from './walk';

export type Alternative = Reading['alternatives'][number];
export type Change = Alternative['changes'][number];

type Fields = Readonly<Record<string, unknown>>;

/** Where the parts of a kind stand; criteria stand in categories and general attestations. */
const LISTS = {
  category: 'categories',
  quota: 'quotas',
  phase: 'phases',
  precondition: 'preconditions',
  deadline: 'deadlines',
} as const satisfies Partial<Record<Part, keyof Campaign>>;

/**
 * A campaign with the changes made, as plain JSON to be parsed again; `missing` are those whose
 * part does not exist. A field set to null is taken away.
 */
export function applyChanges(
  campaign: Campaign,
  changes: readonly Change[],
): { readonly json: unknown; readonly missing: readonly Change[] } {
  const missing: Change[] = [];
  let fields: Fields = campaign;
  for (const change of changes) {
    const changed = applyChange(fields, change);
    if (changed === null) missing.push(change);
    else fields = changed;
  }
  return { json: fields, missing };
}

function applyChange(campaign: Fields, change: Change): Fields | null {
  if (change.part === 'campaign') {
    return campaign['id'] === change.id ? withFields(campaign, change.set) : null;
  }
  if (change.part === 'criterion') return changeCriterion(campaign, change);
  const list = LISTS[change.part];
  const items = changeItems(campaign[list], change);
  return items === null ? null : { ...campaign, [list]: items };
}

function changeItems(items: unknown, change: Change): unknown[] | null {
  if (!Array.isArray(items)) return null;
  const list: unknown[] = items;
  const at = list.findIndex((item) => isFields(item) && item['id'] === change.id);
  const found = list[at];
  if (!isFields(found)) return null;
  const changed = withFields(found, change.set);
  return list.map((item, index) => (index === at ? changed : item));
}

function changeCriterion(campaign: Fields, change: Change): Fields | null {
  const attestations = changeItems(campaign['attestations'], change);
  if (attestations !== null) return { ...campaign, attestations };
  const categories = changeWithin(campaign['categories'], change);
  return categories === campaign['categories'] ? null : { ...campaign, categories };
}

/** The value with the criterion inside it changed; the same value where it is not in it. */
function changeWithin(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const changed = list.map((item) => changeWithin(item, change));
    return changed.some((item, index) => item !== list[index]) ? changed : value;
  }
  if (!isFields(value)) return value;
  if ('type' in value && value['id'] === change.id) return withFields(value, change.set);
  const changed = Object.entries(value).map(([key, item]) => [key, changeWithin(item, change)]);
  return changed.some(([key, item]) => item !== value[String(key)])
    ? Object.fromEntries(changed)
    : value;
}

function withFields(fields: Fields, set: Fields): Fields {
  const kept = Object.entries({ ...fields, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids of the parts of a kind that a change can name. */
export function idsOf(campaign: Campaign, part: Part): string[] {
  if (part === 'campaign') return [campaign.id];
  if (part !== 'criterion') return campaign[LISTS[part]].map((item) => item.id);
  const criteria = campaign.categories.flatMap(({ criterion }) =>
    criterion === undefined ? [] : criteriaWithin(criterion).map((at) => idOf(at.criterion)),
  );
  return [...campaign.attestations.map((item) => item.id), ...criteria].filter(
    (id) => id !== undefined,
  );
}
