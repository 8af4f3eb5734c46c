/**
 * Nested quota groups. Node `v` binds everything placed at it or below it to `min[v]`…`max[v]`
 * (`NO_MAX` where there is none); a parent's index is below its children's, -1 for a root.
 */
export interface QuotaTree {
  readonly parent: Int32Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
}

export const NO_MAX = Infinity;

/** Of a candidate: in every optimal selection, in some, in none (QUOTAS §5). */
export const CERTAIN = 0;
export const CONTESTED = 1;
export const OUT = 2;
export type Standing = 0 | 1 | 2;

/** Candidates of one tier that compete for `seats`; the classes of one group belong together. */
export interface TieGroup {
  /** The group whose bound they compete under. */
  readonly node: number;
  readonly seats: number;
  readonly classes: readonly number[];
}
