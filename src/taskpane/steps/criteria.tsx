import type { ReactNode } from 'react';
import { describeCategory, describeCriterion } from '../../core/campaign/describe';
import type { Campaign, CampaignPhase, Category } from '../../core/campaign/format';
import { CampaignLines } from '../parts/campaign-lines';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';

interface CriteriaProps {
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
}

/** Who can be commended, and for what: the plan's criteria in words with their clauses. */
export function Criteria({ campaign, phase }: CriteriaProps): ReactNode {
  const { state, t } = usePane();
  const inUse = new Set(state.reviewed?.review.category ?? []);
  const used = campaign.categories.filter((_, index) => inUse.has(index));
  const shown = used.length === 0 ? campaign.categories : used;
  const others = campaign.categories.filter((category) => !shown.includes(category));
  return (
    <Fold title={t['criteria.title']({})} open>
      {shown.map((category) => (
        <CategoryCriteria key={category.id} category={category} phase={phase} open />
      ))}
      {others.map((category) => (
        <CategoryCriteria key={category.id} category={category} phase={phase} />
      ))}
      {campaign.attestations.length === 0 ? null : (
        <Fold inner title={t['criteria.common']({})}>
          <CampaignLines
            texts={campaign.attestations.map((attestation) =>
              describeCriterion({ type: 'attestation', ...attestation }, phase),
            )}
          />
        </Fold>
      )}
    </Fold>
  );
}

interface CategoryCriteriaProps {
  readonly category: Category;
  readonly phase: CampaignPhase;
  readonly open?: boolean;
}

function CategoryCriteria({ category, phase, open = false }: CategoryCriteriaProps): ReactNode {
  const described = describeCategory(category, phase);
  // The heading says already what the line of an ordinary category says.
  const isPlain = described.message.code === 'category.open';
  return (
    <Fold inner title={`${category.name} (${category.clause})`} open={open}>
      <CampaignLines texts={isPlain ? described.parts : [described]} />
    </Fold>
  );
}
