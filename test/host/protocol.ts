/**
 * The messages between office.js and Excel, as office.js 1.1.110 sends and expects them. Names
 * are the wire's own. Background: docs/host-double.md.
 */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  none: 7,
} as const;

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A proxy among the arguments is sent as the id of its path, at the same place in the ids. */
export type PathIds = readonly (number | PathIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: PathIds;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What `load` asked for: client names, nested with "/"; `*` is every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

/** Results of the actions before the failing one stand: Excel takes nothing back. */
export type Response =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: ErrorBody;
      readonly TraceIds: readonly number[];
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
    };

/** Errors that Office reports by number instead of in the body of an answer. */
export const OFFICE_ERROR = {
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  activityLimit: 5102,
  sessionLost: 5012,
  accessDenied: 7000,
} as const;
