import { localMinute, toMinute } from '../workbook/run-time';

const MS_PER_SECOND = 1000;

/**
 * The time for the run stamp, to the minute: "2026-11-20T12:05", local. With SOURCE_DATE_EPOCH
 * (seconds, reproducible-builds.org) that moment in UTC, so that a run can be repeated exactly.
 */
export function runTime(now: Date, sourceDateEpoch: string | undefined): string {
  if (sourceDateEpoch !== undefined && /^\d+$/.test(sourceDateEpoch)) {
    return toMinute(new Date(Number(sourceDateEpoch) * MS_PER_SECOND));
  }
  return localMinute(now);
}
