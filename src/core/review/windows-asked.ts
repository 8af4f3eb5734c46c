import type { Criterion } from '../campaign/criterion';
import type { Campaign, Category } from '../campaign/format';
import { yearsOf, type Windows } from './windows';

/** The years that the judgement of a category looks at: criteria, ranking keys, what is shown. */
export function windowsAsked(campaign: Campaign, category: Category, windows: Windows): number[] {
  const ranking = category.ranking ?? campaign.ranking;
  const names = [
    category.window ?? 'main',
    ...(category.criterion === undefined ? [] : windowNames(category.criterion)),
    ...ranking.flatMap((key) => ('window' in key ? [key.window] : [])),
  ];
  return union(names.map((name) => yearsOf(windows, name)));
}

/** The years whose ratings the criteria of a category need; ranking and display aside. */
export function yearsNeeded(category: Category, windows: Windows): number[] {
  const names = category.criterion === undefined ? [] : windowNames(category.criterion);
  return union(names.map((name) => yearsOf(windows, name)));
}

/** All years any category of the campaign looks at. */
export function allYearsAsked(campaign: Campaign, windows: Windows): number[] {
  return union(campaign.categories.map((category) => windowsAsked(campaign, category, windows)));
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Windows of rating years that a criterion names, those of members and units included. */
function windowNames(criterion: Criterion): string[] {
  switch (criterion.type) {
    case 'years':
    case 'rated':
      return [criterion.window];
    case 'all':
    case 'any':
      return criterion.of.flatMap(windowNames);
    case 'not':
    case 'members':
    case 'unit':
      return windowNames(criterion.of);
    case 'when':
      return [criterion.then, ...(criterion.otherwise ? [criterion.otherwise] : [])].flatMap(
        windowNames,
      );
    case 'attestation':
    case 'title':
    case 'number':
      return [];
  }
}
