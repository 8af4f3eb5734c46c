import { z } from 'zod';
import type { Problem } from '../../core/problem';
import { PHASES } from '../../core/progress';
import type { Fault } from './faults';

/** One end of a wire to another thread: a worker, the worker's own scope, a message port. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What can be called over a port: what goes in and what comes out, both plain data. */
export type CallsOf<Known> = {
  readonly [Name in keyof Known]: { readonly asked: unknown; readonly given: unknown };
};

/**
 * Call number `id`; its result is called by the same number as long as the caller holds on to
 * it, so that it can be named in later calls and need not cross again.
 */
export type Handle = number;

export type Request<Known extends CallsOf<Known>> =
  | {
      readonly [Name in keyof Known]: {
        readonly type: 'call';
        readonly id: Handle;
        readonly name: Name;
        readonly asked: Known[Name]['asked'];
      };
    }[keyof Known]
  | { readonly type: 'cancel' | 'release'; readonly id: Handle };

export type Reply =
  | { readonly type: 'gave'; readonly id: Handle; readonly given: unknown }
  | { readonly type: 'failed'; readonly id: Handle; readonly fault: Fault }
  | {
      readonly type: 'progress';
      readonly id: Handle;
      readonly phase: (typeof PHASES)[number];
      readonly done: number;
      readonly total: number;
    }
  /** Something happened to what call `id` gave. */
  | { readonly type: 'told'; readonly id: Handle; readonly told: unknown };

const id = z.int().positive();

/** The envelope of what arrives; what is in it is of one build with us and is taken as typed. */
const requestEnvelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id, name: z.string(), asked: z.unknown() }),
  z.object({ type: z.literal('cancel'), id }),
  z.object({ type: z.literal('release'), id }),
]);

const fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('workbook'), problem: z.custom<Problem>(isObject) }),
  z.object({
    kind: z.literal('unexpected'),
    name: z.string(),
    message: z.string(),
    stack: z.string(),
  }),
]);

const replyEnvelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gave'), id, given: z.unknown() }),
  z.object({ type: z.literal('failed'), id, fault }),
  z.object({
    type: z.literal('progress'),
    id,
    phase: z.enum(PHASES),
    done: z.number(),
    total: z.number(),
  }),
  z.object({ type: z.literal('told'), id, told: z.unknown() }),
]);

export type AnyRequest = z.infer<typeof requestEnvelope>;

/** A message as a request; null where it is none of ours. */
export function parseRequest(message: unknown): AnyRequest | null {
  return requestEnvelope.safeParse(message).data ?? null;
}

export function parseReply(message: unknown): Reply | null {
  return replyEnvelope.safeParse(message).data ?? null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
