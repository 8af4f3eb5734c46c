import { HostError, itemNotFound, NotBuilt } from './host-error';
import {
  PATH,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type PathIds,
  type Request,
} from './protocol';
import type { RequirementCheck } from './requirement-check';
import {
  isServerObject,
  NULL_OBJECT,
  type Argument,
  type CallResult,
  type ServerObject,
} from './server-class';

/** Objects that outlive their request, by the key sent as `_ReferenceId`. */
export type ReferenceStore = Map<string, ServerObject>;

type Resolved = ServerObject | typeof NULL_OBJECT;

/** The object paths of one request; each is resolved once, however often it is named. */
export class PathResolver {
  private readonly resolved = new Map<number, Resolved>();
  private readonly keys = new Map<ServerObject, string>();

  constructor(
    private readonly request: Request,
    private readonly root: ServerObject,
    private readonly references: ReferenceStore,
    private readonly requirements: RequirementCheck,
  ) {}

  resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const found = this.find(this.path(pathId));
    this.resolved.set(pathId, found);
    return found;
  }

  className(pathId: number): string {
    const found = this.resolved.get(pathId);
    return found === undefined || found === NULL_OBJECT ? '' : found.class.name;
  }

  identity(pathId: number): Json {
    const found = this.resolve(pathId);
    return found === NULL_OBJECT ? null : this.identityOf(found, pathId);
  }

  /** What the client needs to find the object again: an id, or a reference it keeps. */
  identityOf(found: ServerObject, pathId: number): Readonly<Record<string, Json>> {
    const { class: serverClass, target } = found;
    if (serverClass.id) return { Id: serverClass.id(target as never) };
    if (serverClass.innerId) return { _Id: serverClass.innerId(target as never) };
    if (serverClass.byReference !== true) return {};
    const path = this.path(pathId);
    return { _ReferenceId: path.ObjectPathType === PATH.reference ? path.Name : this.keep(found) };
  }

  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const values = info?.Arguments ?? [];
    return values.map((value, index) =>
      this.argument(value, info?.ReferencedObjectPathIds?.[index]),
    );
  }

  /** Calls a method of an object by its wire name. */
  call(target: ServerObject, wireName: string, args: readonly Argument[]): CallResult {
    const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
    const method = target.class.methods?.[wireName] ?? target.class.methods?.[name];
    if (method === undefined) throw new NotBuilt(`${target.class.name}.${name}()`);
    // What is declared by its wire name is internal to the client, no member of the API.
    if (target.class.methods?.[wireName] === undefined) {
      this.requirements.check(target.class.name, name);
    }
    return method(target.target as never, args, {
      keep: (object) => this.keep(object),
      release: (key) => this.references.delete(key),
    });
  }

  private argument(value: Json, pathId: number | PathIds | undefined): Argument {
    if (typeof pathId !== 'number' || pathId === 0) return value;
    const found = this.resolve(pathId);
    if (found === NULL_OBJECT) throw itemNotFound('argument');
    return found;
  }

  private path(pathId: number): ObjectPath {
    const path = this.request.ObjectPaths[String(pathId)];
    if (path === undefined)
      throw new NotBuilt(`object path ${String(pathId)} is not in the request`);
    return path;
  }

  private find(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.none:
        return NULL_OBJECT;
      case PATH.reference:
        return this.reference(path.Name);
      default:
        return this.child(path);
    }
  }

  private reference(key: string): ServerObject {
    const kept = this.references.get(key);
    if (kept === undefined) throw new HostError('InvalidReference', `reference ${key} is gone`);
    return kept;
  }

  private child(path: ObjectPath): Resolved {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.property) return this.navigate(parent, path.Name);
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return this.index(parent, args[0]);
    if (path.ObjectPathType !== PATH.method) {
      throw new NotBuilt(`object path type ${String(path.ObjectPathType)}`);
    }
    const result = this.call(parent, path.Name, args);
    if (result === NULL_OBJECT || isServerObject(result)) return result;
    throw new NotBuilt(`${parent.class.name}.${path.Name}() gives no object`);
  }

  private navigate(parent: ServerObject, wireName: string): Resolved {
    const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
    const step = parent.class.navigation?.[name];
    if (step === undefined) throw new NotBuilt(`${parent.class.name}.${name}`);
    if (!name.startsWith('_')) this.requirements.check(parent.class.name, name);
    return step(parent.target as never);
  }

  private index(parent: ServerObject, key: Argument | undefined): ServerObject {
    const item = parent.class.item;
    if (item === undefined || key === undefined || isServerObject(key)) {
      throw new NotBuilt(`${parent.class.name}.getItem()`);
    }
    return item(parent.target as never, key);
  }

  private keep(found: ServerObject): string {
    const known = this.keys.get(found);
    if (known !== undefined) return known;
    const key = `ref${String(this.references.size + 1)}-${String(nextReference++)}`;
    this.keys.set(found, key);
    this.references.set(key, found);
    return key;
  }
}

let nextReference = 1;
