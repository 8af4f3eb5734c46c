import type { Campaign, Quota } from '../campaign/format';
import type { Facts } from './facts';
import type { Judged } from './judge';
import { judgeTitle } from './title';
import { YES } from './truth';

/**
 * What a percentage is of: the entries of the quota's categories, the eligible ones, those rated
 * so in the last year of the window, or those that hold a title (DOMAIN A.5, C.3).
 */
export function quotaBase(
  quota: Quota,
  categories: ReadonlySet<number>,
  input: {
    readonly campaign: Campaign;
    readonly category: Int16Array;
    readonly judged: Judged;
    readonly eligible: Uint8Array;
    readonly facts: Facts;
  },
): number {
  if (quota.percent === undefined) return 0;
  const counts = counter(quota, quota.percent, input);
  let base = 0;
  for (let e = 0; e < input.category.length; e++) {
    if (categories.has(input.category[e] ?? -1) && counts(e)) base++;
  }
  return base;
}

function counter(
  quota: Quota,
  percent: NonNullable<Quota['percent']>,
  input: Parameters<typeof quotaBase>[2],
): (entry: number) => boolean {
  const { judged, eligible, facts } = input;
  switch (percent.of) {
    case 'entries':
      return () => true;
    case 'eligible':
      return (e) => eligible[e] === 1;
    case 'ratedGood':
    case 'ratedGoodOrBetter': {
      const good = judged.judgements.map(({ counted }) => {
        const state = counted.at(-1)?.state;
        return state === 'good' || (state === 'excellent' && percent.of === 'ratedGoodOrBetter');
      });
      return (e) => good[judged.judgement[e] ?? -1] === true;
    }
    case 'titleHolders': {
      const { id, clause, text } = quota;
      const titles = percent.titles ?? [];
      const title = {
        type: 'title',
        id,
        clause,
        text,
        titles,
        n: 1,
        consecutive: false,
        each: 'window',
      } as const;
      return (e) => judgeTitle({ ...title, titles: [...titles] }, e, facts).truth === YES;
    }
  }
}
