import type { Json, QueryInfo } from './protocol';

/** An object that the host hands out: a class and the part of the model that it stands for. */
export interface ServerObject {
  readonly class: ServerClass;
  readonly target: unknown;
}

/** What a call may give back: a plain value, an object, or nothing (an …OrNullObject). */
export type CallResult = Json | ServerObject | typeof NULL_OBJECT;
export const NULL_OBJECT: unique symbol = Symbol('null object');

export type Argument = Json | ServerObject;

export interface Property<T> {
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
  /** The name under which the client sets it, for the few that it does not just upper-case. */
  readonly setAs?: string;
}

/** Facts of a call that some members need beyond their arguments. */
export interface CallContext {
  /** A key kept for objects that live on as references. */
  readonly keep: (object: ServerObject) => string;
  readonly release: (key: string) => void;
}

/** A class of the Excel API, as far as the double has it. Names as in the client, camelCase. */
export interface ServerClass<T = never> {
  readonly name: string;
  /** Public identity, sent as `Id`, by which the client finds the object again. */
  readonly id?: (target: T) => string;
  /** As `id`, for classes whose identity is internal (sent as `_Id`). */
  readonly innerId?: (target: T) => string;
  /** True for classes that the client keeps by reference (ranges). */
  readonly byReference?: boolean;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T) => ServerObject | typeof NULL_OBJECT>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly Argument[], context: CallContext) => CallResult>
  >;
  /** For collections: the items, and the one behind a key. */
  readonly items?: (target: T) => readonly ServerObject[];
  readonly item?: (target: T, key: Json) => ServerObject;
}

/** Ties a class to a target; the only place where the target's type is set aside. */
export function object<T>(serverClass: ServerClass<T>, target: T): ServerObject {
  return { class: serverClass, target };
}

export function isServerObject(value: unknown): value is ServerObject {
  return typeof value === 'object' && value !== null && 'class' in value && 'target' in value;
}

/** "rowCount" → "RowCount": the wire upper-cases the first letter of nearly every name. */
export function wireName(clientName: string): string {
  return clientName.charAt(0).toUpperCase() + clientName.slice(1);
}

export type { QueryInfo };
