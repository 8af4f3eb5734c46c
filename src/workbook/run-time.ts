const MS_PER_MINUTE = 60_000;

/** Local time to the minute, for the run stamp: "2026-11-20T12:05". */
export function localMinute(now: Date): string {
  return toMinute(new Date(now.getTime() - now.getTimezoneOffset() * MS_PER_MINUTE));
}

/** The UTC time of a moment, to the minute. */
export function toMinute(date: Date): string {
  return date.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
