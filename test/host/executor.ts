import { HostError, invalidArgument, NotBuilt } from './host-error';
import type { Meter } from './meter';
import { PathResolver, type ReferenceStore } from './path-resolver';
import {
  ACTION,
  type Action,
  type ActionResult,
  type Json,
  type Request,
  type Response,
} from './protocol';
import { readObject } from './query';
import type { RequirementCheck } from './requirement-check';
import { isServerObject, NULL_OBJECT, wireName, type ServerObject } from './server-class';

/** Called before each action; throws to make it fail as Excel would. */
export type Fault = (action: Action, index: number, request: Request) => void;

export interface ExecutorParts {
  readonly root: ServerObject;
  readonly references: ReferenceStore;
  readonly requirements: RequirementCheck;
  readonly meter: Meter;
  readonly fault: () => Fault | null;
  readonly events: {
    readonly register: (object: ServerObject, name: string) => void;
    readonly unregister: (object: ServerObject, name: string) => void;
  };
}

/** Carries out one request, action by action, and answers as Excel does. */
export function execute(request: Request, parts: ExecutorParts): Response {
  const resolver = new PathResolver(request, parts.root, parts.references, parts.requirements);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      parts.meter.action();
      parts.fault()?.(action, index, request);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, resolver, parts) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: `${resolver.className(action.ObjectPathId)}.${action.Name}`,
          ActionIndex: index,
        },
        TraceIds: traceIds,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function perform(action: Action, resolver: PathResolver, parts: ExecutorParts): Json {
  if (action.ActionType === ACTION.trace) return null;
  const target = resolver.resolve(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return resolver.identity(action.ObjectPathId);
  if (action.ActionType === ACTION.query) {
    if (target === NULL_OBJECT) return null;
    const fields = readObject(target, action.QueryInfo ?? {}, parts.requirements);
    return { ...resolver.identityOf(target, action.ObjectPathId), ...fields };
  }
  if (target === NULL_OBJECT) return { _IsNull: true };
  if (action.ActionType === ACTION.setProperty) {
    setProperty(target, action, resolver, parts);
    return null;
  }
  if (action.ActionType === ACTION.method) return call(target, action, resolver, parts);
  throw new NotBuilt(`action type ${String(action.ActionType)}`);
}

function setProperty(
  target: ServerObject,
  action: Action,
  resolver: PathResolver,
  { requirements }: ExecutorParts,
): void {
  const name = clientName(target, action.Name);
  const property = target.class.properties[name];
  if (property?.set === undefined) throw new NotBuilt(`set ${target.class.name}.${name}`);
  requirements.check(target.class.name, name);
  const [value] = resolver.arguments(action.ArgumentInfo);
  if (value === undefined || isServerObject(value)) throw invalidArgument(name);
  property.set(target.target as never, value);
}

const EVENT_CALL = /^_(Register|Unregister)(\w+)Event$/;

function call(
  target: ServerObject,
  action: Action,
  resolver: PathResolver,
  parts: ExecutorParts,
): Json {
  const [, verb, event = ''] = EVENT_CALL.exec(action.Name) ?? [];
  if (verb === 'Register') parts.events.register(target, event);
  if (verb === 'Unregister') parts.events.unregister(target, event);
  if (verb !== undefined) return null;
  if (action.Name === '_KeepReference') return null;
  if (action.Name === '_RemoveReference') {
    const [key] = resolver.arguments(action.ArgumentInfo);
    if (typeof key === 'string') parts.references.delete(key);
    return null;
  }
  const result = resolver.call(target, action.Name, resolver.arguments(action.ArgumentInfo));
  if (result === NULL_OBJECT || isServerObject(result)) return null;
  return result;
}

/** The client's name of a property: "RowCount" → "rowCount". */
function clientName({ class: serverClass }: ServerObject, name: string): string {
  const known = Object.entries(serverClass.properties).find(
    ([property, { setAs }]) => (setAs ?? wireName(property)) === name,
  );
  return known?.[0] ?? name;
}
