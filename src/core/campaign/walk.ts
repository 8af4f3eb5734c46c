import type { Criterion } from './criterion';

/** A criterion with the path that leads to it, e.g. ["criterion", "of", 1]. */
export interface CriterionAt {
  readonly criterion: Criterion;
  readonly path: readonly (string | number)[];
}

/** A criterion and everything inside it, outermost first, in the order of the file. */
export function criteriaWithin(
  criterion: Criterion,
  path: readonly (string | number)[] = [],
): CriterionAt[] {
  return [
    { criterion, path },
    ...partsOf(criterion).flatMap((part) =>
      criteriaWithin(part.criterion, [...path, ...part.path]),
    ),
  ];
}

function partsOf(criterion: Criterion): CriterionAt[] {
  switch (criterion.type) {
    case 'all':
    case 'any':
      return criterion.of.map((part, index) => ({ criterion: part, path: ['of', index] }));
    case 'not':
    case 'members':
    case 'unit':
      return [{ criterion: criterion.of, path: ['of'] }];
    case 'when':
      return [
        { criterion: criterion.then, path: ['then'] },
        ...(criterion.otherwise === undefined
          ? []
          : [{ criterion: criterion.otherwise, path: ['otherwise'] }]),
      ];
    case 'years':
    case 'rated':
    case 'attestation':
    case 'title':
    case 'number':
      return [];
  }
}

/** The id of a criterion; groups, `not` and `when` have none. */
export function idOf(criterion: Criterion): string | undefined {
  return 'id' in criterion ? criterion.id : undefined;
}

/** The windows a criterion names itself, not those of what it holds. */
export function windowsOf(criterion: Criterion): string[] {
  if (criterion.type === 'members') {
    return criterion.eachYearOf === undefined ? [] : [criterion.eachYearOf];
  }
  return 'window' in criterion && criterion.window !== undefined ? [criterion.window] : [];
}
