import type { Campaign, CampaignPhase } from '../campaign/format';
import type { Problem } from '../problem';
import type { Watch } from '../progress';
import type { EntryTable, Roster } from '../roster/roster';
import type { Settings } from '../settings';
import type { Review } from './result';

export interface RecognisedEntries {
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
}

export interface ResolvedCampaign {
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
}

export function review(
  recognition: RecognisedEntries,
  resolved: ResolvedCampaign,
  settings: Settings,
  watch: Watch,
): Review {
  void [recognition, resolved, settings, watch];
  throw new Error('not built yet');
}
