import { CERTAIN, CONTESTED, OUT, type QuotaTree, type TieGroup } from './standing';

/** The classes of one tier: `first` up to but not `last`. */
export interface TierClasses {
  readonly first: number;
  readonly last: number;
  readonly nodeOf: (cls: number) => number;
  readonly start: Int32Array;
}

interface Results {
  readonly standing: Uint8Array;
  readonly taken: Int32Array;
  readonly refusedAt: Int32Array;
}

/** Picks that a subtree can add: `free` fill reserved seats, `paid` raise its need by one each. */
interface Picks {
  free: number;
  paid: number;
}

/**
 * Goes through the tiers from the best. `need(v)` is the fewest members group `v` must end with:
 * the greater of its minimum and what is already placed in it and needed below it.
 *
 * For a class of equals, the most of it that an optimal selection can hold is what fits before
 * the others of its tier; the least is what the tier loses without it. Both are exact for nested
 * groups, and cost one walk to the root instead of a run of the whole selection.
 */
export class TierAnalysis {
  /** Placed at the node itself plus the needs of its children. */
  private readonly raw: Float64Array;
  private readonly need: Float64Array;
  /** What the tier under analysis offers below each touched node, before the node's own bounds. */
  private readonly offeredFree: Float64Array;
  private readonly offeredPaid: Float64Array;
  /** The tier that last touched a node. */
  private readonly seen: Int32Array;
  private tier = 0;

  constructor(private readonly tree: QuotaTree) {
    const nodes = tree.parent.length;
    this.raw = new Float64Array(nodes);
    this.need = new Float64Array(nodes);
    this.offeredFree = new Float64Array(nodes);
    this.offeredPaid = new Float64Array(nodes);
    this.seen = new Int32Array(nodes);
    for (let v = nodes - 1; v >= 0; v--) {
      this.need[v] = Math.max(tree.min[v] ?? 0, this.raw[v] ?? 0);
      this.addRaw(tree.parent[v] ?? -1, this.need[v] ?? 0);
    }
  }

  /** Settles the next tier, writes what becomes of its classes, and returns its ties. */
  next(tier: TierClasses, results: Results): TieGroup[] {
    const touched = this.offer(tier);
    const bindings = new Map<number, number[]>();
    for (let c = tier.first; c < tier.last; c++) {
      const standing = this.standingOf(c, tier);
      results.standing[c] = standing;
      if (standing === CERTAIN) continue;
      const node = standing === OUT ? -1 : this.bindingNode(tier.nodeOf(c));
      results.refusedAt[c] = standing === OUT ? this.refusal(tier.nodeOf(c)) : node;
      if (standing === CONTESTED) {
        const bound = bindings.get(node);
        if (bound === undefined) bindings.set(node, [c]);
        else bound.push(c);
      }
    }
    this.withdraw(touched);
    for (let c = tier.first; c < tier.last; c++) results.taken[c] = this.take(c, tier);
    return [...bindings].map(([node, classes]) => ({
      node,
      classes,
      seats: classes.reduce((sum, c) => sum + (results.taken[c] ?? 0), 0),
    }));
  }

  private addRaw(node: number, by: number): void {
    if (node >= 0) this.raw[node] = (this.raw[node] ?? 0) + by;
  }

  /** Reserved seats of a node that nobody fills yet. */
  private reserved(v: number): number {
    return Math.max(0, (this.tree.min[v] ?? 0) - (this.raw[v] ?? 0));
  }

  private room(v: number): number {
    return (this.tree.max[v] ?? 0) - (this.need[v] ?? 0);
  }

  /** Adds the tier's candidates to the offers along their paths; returns the touched nodes. */
  private offer(tier: TierClasses): Int32Array {
    const touched: number[] = [];
    this.tier++;
    for (let c = tier.first; c < tier.last; c++) {
      const node = tier.nodeOf(c);
      this.offeredPaid[node] = (this.offeredPaid[node] ?? 0) + sizeOf(tier, c);
      for (let v = node; v >= 0 && this.seen[v] !== this.tier; v = this.tree.parent[v] ?? -1) {
        this.seen[v] = this.tier;
        touched.push(v);
      }
    }
    // Children before their parents: a parent's index is the lower.
    const upwards = Int32Array.from(touched).sort().reverse();
    for (const v of upwards) {
      this.passUp(v, this.admit(v, this.offeredFree[v] ?? 0, this.offeredPaid[v] ?? 0));
    }
    return upwards;
  }

  private passUp(v: number, picks: Picks): void {
    const parent = this.tree.parent[v] ?? -1;
    if (parent < 0) return;
    this.offeredFree[parent] = (this.offeredFree[parent] ?? 0) + picks.free;
    this.offeredPaid[parent] = (this.offeredPaid[parent] ?? 0) + picks.paid;
  }

  /** What of an offer passes a node: reserved seats cost nothing, the rest needs room. */
  private admit(v: number, free: number, paid: number): Picks {
    const filled = Math.min(paid, this.reserved(v));
    return { free: free + filled, paid: Math.min(paid - filled, this.room(v)) };
  }

  private withdraw(touched: Int32Array): void {
    for (const v of touched) {
      this.offeredFree[v] = 0;
      this.offeredPaid[v] = 0;
    }
  }

  private standingOf(c: number, tier: TierClasses): typeof CERTAIN | typeof CONTESTED | typeof OUT {
    const size = sizeOf(tier, c);
    const node = tier.nodeOf(c);
    if (this.addable(node, size) === 0) return OUT;
    return this.lossWithout(node, size) === size ? CERTAIN : CONTESTED;
  }

  /** How many of `size` candidates at a node fit now. */
  private addable(node: number, size: number): number {
    let free = 0;
    let most = size;
    for (let v = node; v >= 0; v = this.tree.parent[v] ?? -1) {
      free += this.reserved(v);
      most = Math.min(most, free + this.room(v));
    }
    return most;
  }

  /** By how many the tier's picks shrink when `size` candidates at a node are not there. */
  private lossWithout(node: number, size: number): number {
    let free = 0;
    let paid = -size;
    for (let v = node; ; v = this.tree.parent[v] ?? -1) {
      const offeredFree = this.offeredFree[v] ?? 0;
      const offeredPaid = this.offeredPaid[v] ?? 0;
      const before = this.admit(v, offeredFree, offeredPaid);
      const after = this.admit(v, offeredFree + free, offeredPaid + paid);
      free = after.free - before.free;
      paid = after.paid - before.paid;
      if ((this.tree.parent[v] ?? -1) < 0) return -(free + paid);
    }
  }

  /**
   * The group under whose bound a contested class competes: the widest with seats to give and
   * more offers than seats. Under a full group only reserved seats are left to compete for.
   */
  private bindingNode(node: number): number {
    const path: number[] = [];
    for (let v = node; v >= 0; v = this.tree.parent[v] ?? -1) path.push(v);
    let full = -1;
    for (const v of path.reverse()) {
      const offered = this.offeredPaid[v] ?? 0;
      const reserved = this.reserved(v);
      if (full >= 0 && offered <= reserved) full = -1;
      const seats = reserved + (full >= 0 ? 0 : this.room(v));
      if (offered > seats && seats > 0) return v;
      if (offered > seats && full < 0) full = v;
    }
    return full < 0 ? node : full;
  }

  /** The nearest group that is full for a candidate at a node. */
  private refusal(node: number): number {
    let free = 0;
    for (let v = node; v >= 0; v = this.tree.parent[v] ?? -1) {
      free += this.reserved(v);
      if (free + this.room(v) <= 0) return v;
    }
    return -1;
  }

  private take(c: number, tier: TierClasses): number {
    const node = tier.nodeOf(c);
    const count = this.addable(node, sizeOf(tier, c));
    let by = count;
    for (let v = node; v >= 0 && by > 0; v = this.tree.parent[v] ?? -1) {
      this.addRaw(v, by);
      const need = Math.max(this.tree.min[v] ?? 0, this.raw[v] ?? 0);
      by = need - (this.need[v] ?? 0);
      this.need[v] = need;
    }
    return count;
  }
}

function sizeOf(tier: TierClasses, c: number): number {
  return (tier.start[c + 1] ?? 0) - (tier.start[c] ?? 0);
}
