import type { Quota } from '../campaign/format';
import type { CollectiveKind } from '../subject';
import { foldLabel } from '../text/fold';
import type { Unit } from './units';

export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

export interface UnitBounds extends Bounds {
  /** True where the bound depends on the unit's kind and that is not known. */
  readonly kindMissing: boolean;
}

/**
 * Seats of a quota for all its categories together: the plan's number and its percentage of
 * `base` (rounded as the plan says, the lower of both), less the seats used in earlier phases of
 * a quota for the whole campaign. The clerk's numbers are in the quota already.
 */
export function totalBounds(quota: Quota, base: number): Bounds {
  const limits = [quota.max, percentOf(quota, base)].filter((n) => n !== undefined);
  return lessUsed({ min: quota.min ?? null, max: least(limits) }, usedSeats(quota, quota.used));
}

/** True where a quota binds its categories together, beside or instead of each unit. */
export function hasTotal(quota: Quota): boolean {
  return quota.max !== undefined || quota.min !== undefined || quota.percent !== undefined;
}

/** Seats used before count only against a quota of the whole campaign. */
function usedSeats(quota: Quota, used: number | undefined): number {
  return quota.period === 'campaign' ? (used ?? 0) : 0;
}

/** Rounding slack: 12.5% of 8 must not floor to 0 through binary fractions. */
const SLACK = 1e-9;

function percentOf(quota: Quota, base: number): number | undefined {
  if (quota.percent === undefined) return undefined;
  const exact = (quota.percent.value * base) / 100;
  if (quota.percent.rounding === 'floor') return Math.floor(exact + SLACK);
  return quota.percent.rounding === 'ceil' ? Math.ceil(exact - SLACK) : Math.round(exact);
}

function least(limits: readonly number[]): number | null {
  return limits.length === 0 ? null : Math.min(...limits);
}

function lessUsed(bounds: Bounds, used: number): Bounds {
  const left = (seats: number | null): number | null =>
    seats === null ? null : Math.max(0, seats - used);
  return { min: left(bounds.min), max: left(bounds.max) };
}

/**
 * Seats of a quota for one unit: its number by name, by kind, for any unit. Where the kind is not
 * known or not listed, the strictest maximum and the lowest minimum of all kinds.
 */
export function unitBounds(quota: Quota, unit: Unit, kind: CollectiveKind | null): UnitBounds {
  const { perUnit } = quota;
  const listed = kind === null ? undefined : perUnit?.byKind?.[kind];
  const kinds = Object.values(perUnit?.byKind ?? {});
  const boundOf = (bound: 'min' | 'max'): number | null =>
    listed?.[bound] ??
    perUnit?.[bound] ??
    (listed === undefined ? least(defined(kinds.map((of) => of[bound]))) : null);
  const named = namedUnit(quota, unit);
  const min = named?.min === undefined ? boundOf('min') : named.min;
  const max = named?.max === undefined ? boundOf('max') : named.max;
  const bounded = defined(kinds.map((of) => of.max)).length > 0 && perUnit?.max === undefined;
  const kindMissing = listed === undefined && bounded && named?.max === undefined;
  return { ...lessUsed({ min, max }, usedSeats(quota, named?.used ?? quota.used)), kindMissing };
}

function namedUnit(quota: Quota, unit: Unit) {
  const byUnit = Object.entries(quota.perUnit?.byUnit ?? {});
  return byUnit.find(([name]) => foldLabel(name) === unit.folded)?.[1];
}

function defined(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}
