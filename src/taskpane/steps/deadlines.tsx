import type { ReactNode } from 'react';
import { describeDeadlines } from '../../core/campaign/describe';
import type { Campaign, CampaignPhase } from '../../core/campaign/format';
import { CampaignLines } from '../parts/campaign-lines';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';

interface DeadlinesProps {
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
}

/** The last safe day of each deadline, and what belongs to the dossier. */
export function Deadlines({ campaign, phase }: DeadlinesProps): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const texts = describeDeadlines(campaign, phase);
  return (
    <>
      {texts.length === 0 ? null : (
        <Fold title={t['deadlines.title']({})} open>
          <CampaignLines texts={texts} />
        </Fold>
      )}
      {campaign.dossier.length === 0 ? null : (
        <Fold title={t['dossier.title']({})}>
          <ul className={looks.plainList}>
            {campaign.dossier.map(({ clause, text }, index) => (
              <li key={index} className={looks.wrap}>
                {text} ({clause})
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
