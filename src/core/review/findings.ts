import type { Campaign } from '../campaign/format';
import type { Place, Problem } from '../problem';
import type { Roster } from '../roster/roster';
import type { Facts } from './facts';
import { compareCodeUnits } from '../text/alphabet-order';
import type { Judged } from './judge';
import { yearsNeeded } from './windows-asked';

export interface FindingsInput {
  readonly campaign: Campaign;
  readonly rosters: readonly Roster[];
  readonly facts: Facts;
  readonly category: Int16Array;
  readonly judged: Judged;
  readonly eligible: Uint8Array;
  /** What recognition has already reported, so that nothing is said twice. */
  readonly known: readonly Problem[];
}

/** What the clerk should know of the judging besides each entry's reasons. */
export function findProblems(input: FindingsInput): Problem[] {
  return [
    ...missingYears(input),
    ...unassigned(input),
    ...delegated(input),
    ...unlimited(input),
    ...assumptions(input),
    ...unmatchedUnits(input),
  ];
}

/** Years that a category needs and a roster with its entries has neither column nor rating for. */
function missingYears({ campaign, rosters, facts, category }: FindingsInput): Problem[] {
  const needed = new Map<string, Place & { readonly year: number }>();
  const { roster } = facts.entries;
  const used = new Set<number>();
  let before = NaN;
  for (let e = 0; e < category.length; e++) {
    const pair = (category[e] ?? -1) * 65536 + (roster[e] ?? 0);
    if (pair !== before) used.add(pair);
    before = pair;
  }
  for (const pair of used) {
    const rule = campaign.categories[Math.floor(pair / 65536)];
    const at = ((pair % 65536) + 65536) % 65536;
    if (rule === undefined || rule.selection === 'delegated') continue;
    for (const year of yearsNeeded(rule, facts.windows)) {
      if (rosters[at]?.years.includes(year) === true || hasRating(facts, at, year)) continue;
      const sheet = rosters[at]?.sheet;
      needed.set(`${sheet ?? ''} ${year}`, sheet === undefined ? { year } : { sheet, year });
    }
  }
  return [...needed.values()]
    .sort((a, b) => compareCodeUnits(a.sheet ?? '', b.sheet ?? '') || a.year - b.year)
    .map(({ year, ...place }) => ({
      code: 'roster.noRatingYear',
      params: { year },
      severity: 'warning',
      ...place,
    }));
}

function hasRating(facts: Facts, at: number, year: number): boolean {
  const streams = facts.ratings.get(year);
  if (streams === undefined) return false;
  const { roster, count } = facts.entries;
  const columns = [streams.main, streams.party, streams.civil].filter((c) => c !== null);
  for (let e = 0; e < count; e++) {
    if (roster[e] === at && columns.some((codes) => codes[e] !== 0)) return true;
  }
  return false;
}

/** Entries asked about by name; beyond it the list would hide everything else. */
const ASKED_BY_NAME = 200;

/** Every entry without a category that is not asked about yet; many of a sheet at its first. */
function unassigned({ facts, category, rosters, known }: FindingsInput): Problem[] {
  const { entries } = facts;
  const asked = new Set(
    known.flatMap((p) => (p.code === 'entry.kindUnknown' ? `${p.row ?? 0} ${p.sheet ?? ''}` : [])),
  );
  const byName: Problem[] = [];
  const more = new Map<string, { first: number; count: number }>();
  for (let e = 0; e < category.length; e++) {
    if (category[e] !== -1) continue;
    const sheet = rosters[entries.roster[e] ?? 0]?.sheet ?? '';
    if (asked.size > 0 && asked.has(`${entries.row[e] ?? 1} ${sheet}`)) continue;
    if (byName.length < ASKED_BY_NAME) byName.push(kindUnknown(facts, sheet, e, 1));
    else {
      const group = more.get(sheet);
      if (group === undefined) more.set(sheet, { first: e, count: 1 });
      else group.count++;
    }
  }
  const grouped = [...more].map(([sheet, { first, count }]) =>
    kindUnknown(facts, sheet, first, count),
  );
  return [...byName, ...grouped];
}

/** Of many the first by name, then how many more: "Tổ 3 (+12)". */
function kindUnknown({ entries }: Facts, sheet: string, entry: number, count: number): Problem {
  const own = entries.names.text(entries.name[entry] ?? -1);
  const name = count === 1 ? own : `${own} (+${count - 1})`;
  const row = entries.row[entry] ?? 1;
  return { code: 'entry.kindUnknown', params: { name }, severity: 'warning', sheet, row };
}

function countBy(category: Int16Array, counts: (entry: number) => boolean): number[] {
  const result: number[] = [];
  for (let e = 0; e < category.length; e++) {
    const index = category[e] ?? -1;
    if (index >= 0 && counts(e)) result[index] = (result[index] ?? 0) + 1;
  }
  return result;
}

function delegated({ campaign, category }: FindingsInput): Problem[] {
  const counts = countBy(category, () => true);
  return campaign.categories.flatMap((rule, index): Problem[] => {
    const count = counts[index] ?? 0;
    if (rule.selection !== 'delegated' || count === 0) return [];
    const params = { category: rule.id, to: rule.delegatedTo ?? '', count };
    return [{ code: 'category.delegated', params, severity: 'info' }];
  });
}

/** Categories of which the plan states no number of seats (DOMAIN B.4 no. 16). */
function unlimited({ campaign, category, eligible }: FindingsInput): Problem[] {
  const counts = countBy(category, (e) => eligible[e] === 1);
  return campaign.categories.flatMap((rule, index): Problem[] => {
    const bound = campaign.quotas.some((quota) => quota.categories.includes(rule.id));
    if (bound || rule.selection !== 'ranking' || (counts[index] ?? 0) === 0) return [];
    return [{ code: 'quota.unlimited', params: { category: rule.id }, severity: 'info' }];
  });
}

/** Ratings that were provisional, years that were skipped, streams that were assumed. */
function assumptions({ judged, facts, known }: FindingsInput): Problem[] {
  const uses = new Int32Array(judged.judgements.length);
  for (const j of judged.judgement) uses[j] = (uses[j] ?? 0) + 1;
  const provisional = new Map<number, number>();
  const skipped = new Map<number, number>();
  let assumed = 0;
  judged.judgements.forEach(({ counted }, j) => {
    const count = uses[j] ?? 0;
    if (judged.assumed[j] === true) assumed += count;
    for (const { year, state, provisional: isProvisional } of counted) {
      if (isProvisional === true) add(provisional, year, count);
      if (facts.policy === 'skip' && state === 'unrated') add(skipped, year, count);
    }
  });
  const reported = known.some((problem) => problem.code === 'rating.provisional');
  const info = 'info' as const;
  return [
    ...(reported
      ? []
      : counts(provisional).map((params): Problem => ({
          code: 'rating.provisional',
          params,
          severity: info,
        }))),
    ...counts(skipped).map((params): Problem => ({
      code: 'rating.yearSkipped',
      params,
      severity: info,
    })),
    ...(assumed === 0
      ? []
      : [{ code: 'rating.streamAssumed', params: { count: assumed }, severity: info } as const]),
  ];
}

function add(counts: Map<number, number>, year: number, count: number): void {
  counts.set(year, (counts.get(year) ?? 0) + count);
}

function counts(byYear: ReadonlyMap<number, number>): { year: number; count: number }[] {
  return [...byYear].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

/** Units that a criterion asks for and no collective carries the name of, once each. */
function unmatchedUnits({ judged, known }: FindingsInput): Problem[] {
  const reported = new Set(
    known.flatMap((p) => (p.code === 'unit.unmatched' ? [p.params.unit] : [])),
  );
  const units = new Set<string>();
  for (const { reasons } of judged.judgements) {
    for (const { message } of reasons) {
      if (message.code === 'unit.unmatched' && !reported.has(message.params.unit)) {
        units.add(message.params.unit);
      }
    }
  }
  return [...units]
    .sort()
    .map((unit) => ({ code: 'unit.unmatched', params: { unit }, severity: 'warning' }));
}
