import { attributeOf, childrenOf, parseXml } from './xml-tree';

/** A relationship of a part (OPC, ECMA-376 Part 2 §6.5). */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in Transitional and Strict. */
  readonly type: string;
  /** Name of the target part inside the package; '' for a target outside. */
  readonly target: string;
}

/** Name of the part that holds another's relationships; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of `source`, from the part that holds them. */
export function parseRelationships(xml: Uint8Array, source: string): Relationship[] {
  const root = parseXml(xml, relationshipsPart(source));
  return childrenOf(root, 'Relationship').map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const isOutside = attributeOf(element, 'TargetMode') === 'External';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isOutside ? '' : resolveTarget(source, target),
    };
  });
}

/** A target is relative to the folder of its source, or begins at the package's root. */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...folder, ...path.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
