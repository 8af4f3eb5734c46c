import { NotBuilt } from './host-error';
import type { Json, QueryInfo } from './protocol';
import type { RequirementCheck } from './requirement-check';
import { NULL_OBJECT, wireName, type ServerObject } from './server-class';

type Fields = Record<string, Json>;

/** The members that a `load` asked for, in the wire's spelling, objects nested. */
export function readObject(
  object: ServerObject,
  query: QueryInfo,
  requirements: RequirementCheck,
): Fields {
  const select = query.Select ?? ['*'];
  if (object.class.items) return readCollection(object, query, select, requirements);
  return readMembers(object, select, requirements);
}

function readCollection(
  object: ServerObject,
  query: QueryInfo,
  select: readonly string[],
  requirements: RequirementCheck,
): Fields {
  const all = object.class.items?.(object.target as never) ?? [];
  const skip = query.Skip ?? 0;
  const top = query.Top ?? 0;
  const wanted = all.slice(skip, top > 0 ? skip + top : undefined);
  const own = select.filter((name) => name in object.class.properties);
  const ofItems = select.filter((name) => !(name in object.class.properties));
  return {
    ...readMembers(object, own, requirements),
    _Items: wanted.map((item, index) => ({
      _Index: skip + index,
      ...itemIdentity(item),
      ...readMembers(item, ofItems, requirements),
    })),
  };
}

function itemIdentity({ class: serverClass, target }: ServerObject): Fields {
  if (serverClass.id) return { Id: serverClass.id(target as never) };
  if (serverClass.innerId) return { _Id: serverClass.innerId(target as never) };
  return {};
}

function readMembers(
  object: ServerObject,
  select: readonly string[],
  requirements: RequirementCheck,
): Fields {
  const fields: Fields = {};
  const deeper = new Map<string, string[]>();
  for (const name of select) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest.join('/')]);
    else if (first === '*') Object.assign(fields, readScalars(object));
    else if (object.class.navigation?.[first]) deeper.set(first, ['*']);
    else fields[wireName(first)] = readScalar(object, first, requirements);
  }
  for (const [name, names] of deeper)
    fields[wireName(name)] = readNested(object, name, names, requirements);
  return fields;
}

function readNested(
  object: ServerObject,
  name: string,
  select: readonly string[],
  requirements: RequirementCheck,
): Json {
  const step = object.class.navigation?.[name];
  if (step === undefined) throw new NotBuilt(`load ${object.class.name}.${name}`);
  requirements.check(object.class.name, name);
  const next = step(object.target as never);
  return next === NULL_OBJECT ? null : readObject(next, { Select: select }, requirements);
}

function readScalars(object: ServerObject): Fields {
  const entries = Object.entries(object.class.properties);
  return Object.fromEntries(
    entries.map(([name, p]) => [wireName(name), p.get(object.target as never)]),
  );
}

function readScalar(object: ServerObject, name: string, requirements: RequirementCheck): Json {
  const property = object.class.properties[name];
  if (property === undefined) throw new NotBuilt(`load ${object.class.name}.${name}`);
  requirements.check(object.class.name, name);
  return property.get(object.target as never);
}
