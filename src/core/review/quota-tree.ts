import type { Campaign, Quota } from '../campaign/format';
import type { Problem } from '../problem';
import type { CollectiveKind } from '../subject';
import { hasTotal, totalBounds, unitBounds, type Bounds, type UnitBounds } from './quota-bounds';
import { NO_MAX, type QuotaTree } from './standing';
import type { Units } from './units';

/** A node of the tree: one quota, for all its categories or for one unit of them. */
export interface QuotaGroup extends Bounds {
  readonly quota: Quota;
  /** Index into `Units.all`, -1 where the quota binds all units together. */
  readonly unit: number;
}

export interface EntryQuotas {
  readonly tree: QuotaTree;
  readonly groups: readonly QuotaGroup[];
  /** The innermost group of every entry, -1 where no quota binds its category. */
  readonly nodeOf: Int32Array;
  /** Categories (by index) whose quotas cross, so that nothing is selected in them. */
  readonly refused: ReadonlySet<number>;
  readonly problems: readonly Problem[];
  /** Groups of units whose number is only assumed, for the plan lists none for their kind. */
  readonly assumed: readonly AssumedBound[];
}

/** A unit (index into `Units.all`) that got the strictest number, and one of its entries. */
export interface AssumedBound {
  readonly unit: number;
  readonly kind: CollectiveKind | null;
  readonly max: number;
  readonly entry: number;
  readonly count: number;
}

export interface QuotaInput {
  readonly campaign: Campaign;
  readonly category: Int16Array;
  readonly units: Units;
  /** What a percentage is of, counted over the entries of the quota's categories. */
  readonly baseOf: (quota: Quota, categories: ReadonlySet<number>) => number;
}

/** Builds the nested groups that the quotas of a campaign make of its entries (QUOTAS §1, §3). */
export function buildQuotas(input: QuotaInput): EntryQuotas {
  return new TreeBuilder(input).build();
}

interface Span {
  readonly quota: Quota;
  readonly categories: ReadonlySet<number>;
}

/** A quota that binds units, and its nodes by unit. */
interface Level {
  readonly quota: Quota;
  /** The quota of units that holds this one; where there is none, `above` is the parent of all. */
  readonly outer: Level | null;
  readonly above: number;
  readonly nodes: number[];
}

const NO_NODE = -1;

class TreeBuilder {
  private readonly groups: QuotaGroup[] = [];
  private readonly parent: number[] = [];
  private readonly totals = new Map<Quota, number>();
  private readonly levels = new Map<Quota, Level>();
  /** Of quotas that name no unit: what a unit of each kind gets. */
  private readonly boundsByKind = new Map<Quota, Map<CollectiveKind | null, UnitBounds>>();
  /** Units of an assumed number, with that number. */
  private readonly unsure = new Map<number, number>();
  private unitOf = new Int32Array(0);
  private readonly spans: readonly Span[];

  constructor(private readonly input: QuotaInput) {
    const { campaign } = input;
    const indexOf = (id: string): number => campaign.categories.findIndex((c) => c.id === id);
    this.spans = campaign.quotas
      .map((quota) => ({
        quota,
        categories: new Set(quota.categories.map(indexOf).filter((index) => index >= 0)),
      }))
      .sort((a, b) => b.categories.size - a.categories.size);
  }

  build(): EntryQuotas {
    const crossings = findCrossings(this.spans);
    const refused = new Set(crossings.flatMap(([a, b]) => [...a.categories, ...b.categories]));
    for (const span of this.spans) if (hasTotal(span.quota)) this.addTotal(span);
    const nodeOf = this.place(refused);
    const min = new Float64Array(this.groups.length);
    const max = new Float64Array(this.groups.length);
    this.groups.forEach((group, v) => {
      min[v] = group.min ?? 0;
      max[v] = group.max ?? NO_MAX;
    });
    const tree: QuotaTree = { parent: new Int32Array(this.parent), min, max };
    const problems = crossings.map(crossingProblem);
    return { tree, groups: this.groups, nodeOf, refused, problems, assumed: this.assumed() };
  }

  private addTotal(span: Span): void {
    const base = this.input.baseOf(span.quota, span.categories);
    const bounds = totalBounds(span.quota, base);
    this.totals.set(
      span.quota,
      this.add({ quota: span.quota, unit: -1, ...bounds }, this.above(span)),
    );
  }

  /** The innermost total that holds all categories of a span, of those added so far. */
  private above(span: Span): number {
    let found = NO_NODE;
    for (const other of this.spans) {
      const node = this.totals.get(other.quota);
      if (node !== undefined && isWithin(span.categories, other.categories)) found = node;
    }
    return found;
  }

  private place(refused: ReadonlySet<number>): Int32Array {
    const { category, units, campaign } = this.input;
    const chains = campaign.categories.map((_, index) =>
      this.spans.filter((s) => s.categories.has(index) && s.quota.perUnit !== undefined),
    );
    const totals = campaign.categories.map((_, index) => this.innermostTotal(index));
    const unitOf = new Int32Array(category.length).fill(NO_NODE);
    const isPlaced = chains.map((_, index) => !refused.has(index));
    const bindsUnits = chains.map((chain, index) => chain.length > 0 && isPlaced[index] === true);
    // All units first: the kind of one is what all its rows say, whichever comes first.
    for (let e = 0; e < category.length; e++) {
      const index = category[e] ?? -1;
      if (bindsUnits[index] === true) unitOf[e] = units.of(e);
    }
    this.unitOf = unitOf;
    const levels = chains.map((chain) => this.levelOf(chain));
    const nodeOf = new Int32Array(category.length).fill(NO_NODE);
    for (let e = 0; e < nodeOf.length; e++) {
      const index = category[e] ?? -1;
      if (isPlaced[index] !== true) continue;
      const unit = unitOf[e] ?? NO_NODE;
      const level = unit < 0 ? null : (levels[index] ?? null);
      nodeOf[e] = level === null ? (totals[index] ?? NO_NODE) : this.unitNode(level, unit);
    }
    return nodeOf;
  }

  /** The innermost of quotas that hold each other and bind units. */
  private levelOf(chain: readonly Span[]): Level | null {
    const last = chain.at(-1);
    if (last === undefined) return null;
    const known = this.levels.get(last.quota);
    if (known !== undefined) return known;
    const outer = this.levelOf(chain.slice(0, -1));
    const level: Level = { quota: last.quota, outer, above: this.above(last), nodes: [] };
    this.levels.set(last.quota, level);
    return level;
  }

  private innermostTotal(index: number): number {
    const within = this.spans.filter((s) => s.categories.has(index) && this.totals.has(s.quota));
    const last = within.at(-1);
    return last === undefined ? NO_NODE : (this.totals.get(last.quota) ?? NO_NODE);
  }

  /** The node of a unit in a level, made with those above it if new. */
  private unitNode(level: Level, unit: number): number {
    const known = level.nodes[unit];
    if (known !== undefined) return known;
    const parent = level.outer === null ? level.above : this.unitNode(level.outer, unit);
    const { min, max, kindMissing } = this.boundsOf(level.quota, unit);
    if (kindMissing) this.unsure.set(unit, max ?? 0);
    const node = this.add({ quota: level.quota, unit, min, max }, parent);
    level.nodes[unit] = node;
    return node;
  }

  private boundsOf(quota: Quota, unit: number): UnitBounds {
    const { units } = this.input;
    const kind = units.kindOf(unit);
    const named = units.all[unit] ?? { folded: '', text: '', kind: 0 };
    if (quota.perUnit?.byUnit !== undefined) return unitBounds(quota, named, kind);
    let byKind = this.boundsByKind.get(quota);
    if (byKind === undefined) {
      byKind = new Map<CollectiveKind | null, UnitBounds>();
      this.boundsByKind.set(quota, byKind);
    }
    let bounds = byKind.get(kind);
    if (bounds === undefined) byKind.set(kind, (bounds = unitBounds(quota, named, kind)));
    return bounds;
  }

  private add(group: QuotaGroup, parent: number): number {
    this.parent.push(parent);
    return this.groups.push(group) - 1;
  }

  private assumed(): AssumedBound[] {
    const { units } = this.input;
    const first = new Map<number, number>();
    const counts = new Map<number, number>();
    if (this.unsure.size === 0) return [];
    this.unitOf.forEach((unit, e) => {
      if (!this.unsure.has(unit)) return;
      if (!first.has(unit)) first.set(unit, e);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    });
    return [...this.unsure].map(([unit, max]) => ({
      unit,
      kind: units.kindOf(unit),
      max,
      entry: first.get(unit) ?? 0,
      count: counts.get(unit) ?? 0,
    }));
  }
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((index) => outer.has(index));
}

/**
 * Pairs of quotas of which neither holds the other. A quota per unit and one for fewer categories
 * cross too: a unit has people inside and outside of those.
 */
function findCrossings(spans: readonly Span[]): (readonly [Span, Span])[] {
  return spans.flatMap((a, i) =>
    spans.slice(i + 1).flatMap((b) => (crosses(a, b) ? [[a, b] as const] : [])),
  );
}

/** `a` spans at least as many categories as `b`. */
function crosses(a: Span, b: Span): boolean {
  const shares = [...b.categories].some((index) => a.categories.has(index));
  if (!shares) return false;
  if (!isWithin(b.categories, a.categories)) return true;
  const same = a.categories.size === b.categories.size;
  return !same && a.quota.perUnit !== undefined && hasTotal(b.quota);
}

function crossingProblem([a, b]: readonly [Span, Span]): Problem {
  const params = { quota: a.quota.id, other: b.quota.id };
  return { code: 'quota.crossing', params, severity: 'error' };
}
