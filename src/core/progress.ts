/** The stages of a job, in order; faces translate them (`progress.<phase>` in i18n). */
export const PHASES = ['open', 'recognise', 'judge', 'select', 'compose', 'write'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Told how far a job is. It may throw `Cancelled` to end the job: nothing has been written then.
 * `total` is 0 where it is not known.
 */
export type Watch = (phase: Phase, done: number, total: number) => void;

export const unwatched: Watch = () => undefined;

/** Thrown out of a `Watch` when the person pressed *Huỷ*. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
