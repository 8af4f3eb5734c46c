import type { Quota } from '../campaign/format';
import type { Settings } from '../settings';
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
 * `base` (rounded as the plan says, the lower of both), changed by the clerk, less seats used.
 */
export function totalBounds(quota: Quota, base: number, settings: Settings): Bounds {
  const chosen = settings.quotas.find((q) => q.id === quota.id && q.unit === undefined);
  const forTotal = quota.perUnit === undefined || hasTotal(quota) ? chosen : undefined;
  const limits = [quota.max, percentOf(quota, base)].filter((n) => n !== undefined);
  const max = forTotal?.max === undefined ? least(limits) : forTotal.max;
  const min = forTotal?.min === undefined ? (quota.min ?? null) : forTotal.min;
  return lessUsed({ min, max }, usedSeats(quota, chosen?.used));
}

/** True where a quota binds its categories together, beside or instead of each unit. */
export function hasTotal(quota: Quota): boolean {
  return quota.max !== undefined || quota.min !== undefined || quota.percent !== undefined;
}

/** Seats used before count only against a quota of the whole campaign. */
function usedSeats(quota: Quota, chosen: number | undefined): number {
  return quota.period === 'campaign' ? (chosen ?? quota.used ?? 0) : 0;
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
 * Seats of a quota for one unit: the clerk's number for it, the plan's for its name, for its
 * kind, for any unit. Where the kind is not known or not listed, the strictest maximum and the
 * lowest minimum of all kinds.
 */
export function unitBounds(
  quota: Quota,
  unit: Unit,
  kind: CollectiveKind | null,
  settings: Settings,
): UnitBounds {
  const { perUnit } = quota;
  const listed = kind === null ? undefined : perUnit?.byKind?.[kind];
  const kinds = Object.values(perUnit?.byKind ?? {});
  const guessed = listed === undefined && kinds.length > 0 && perUnit?.max === undefined;
  const plan = {
    max: listed?.max ?? perUnit?.max ?? (guessed ? least(defined(kinds.map((k) => k.max))) : null),
    min: listed?.min ?? perUnit?.min ?? (guessed ? least(defined(kinds.map((k) => k.min))) : null),
  };
  const named = Object.entries(perUnit?.byUnit ?? {}).find(
    ([n]) => foldLabel(n) === unit.folded,
  )?.[1];
  const chosen = chosenFor(quota, unit, settings);
  const max = firstGiven(chosen?.max, named?.max, plan.max);
  const min = firstGiven(chosen?.min, named?.min, plan.min);
  const used = usedSeats(quota, chosen?.used ?? named?.used);
  const settled = chosen?.max !== undefined || named?.max !== undefined;
  return { ...lessUsed({ min, max }, used), kindMissing: guessed && !settled };
}

/** The clerk's number for this unit, else the one for all units of a quota that has no total. */
function chosenFor(
  quota: Quota,
  unit: Unit,
  settings: Settings,
): Settings['quotas'][number] | undefined {
  const own = settings.quotas.filter((q) => q.id === quota.id);
  const named = own.find((q) => q.unit !== undefined && foldLabel(q.unit) === unit.folded);
  return named ?? (hasTotal(quota) ? undefined : own.find((q) => q.unit === undefined));
}

function firstGiven(...values: (number | null | undefined)[]): number | null {
  return values.find((value) => value !== undefined) ?? null;
}

function defined(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}
