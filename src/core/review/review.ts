import type { Campaign, CampaignPhase } from '../campaign/format';
import type { Problem } from '../problem';
import type { Watch } from '../progress';
import type { EntryTable, Roster } from '../roster/roster';
import type { Settings } from '../settings';
import { assignCategories } from './assign';
import { AttestationReader } from './attestation';
import { listAttestations } from './attestation-items';
import { balanceQuotas } from './balance';
import { Decisions } from './decisions';
import { EntryFinder } from './entry-finder';
import type { Facts } from './facts';
import { findProblems } from './findings';
import { judgeEntries, viewOf, type Judged } from './judge';
import { readMembership } from './membership';
import { Organisations } from './organisations';
import { OwnReasonLists } from './own-reasons';
import { failPreconditions, preconditionProblems } from './preconditions';
import { quotaBase } from './quota-base';
import { buildQuotas, type EntryQuotas } from './quota-tree';
import { competitionRanks, rankEntries, type Ranking } from './ranking';
import { indexRatings } from './rating-index';
import { settingsProblems } from './settings-problems';
import { STATUSES, VERDICTS, type Review } from './result';
import { selectEntries, type Selected } from './selection';
import { TieIds } from './tie-id';
import { unitProblems } from './unit-problems';
import { Units } from './units';
import { windowsOf } from './windows';
import { allYearsAsked } from './windows-asked';

export interface RecognisedEntries {
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
}

export interface ResolvedCampaign {
  readonly campaign: Campaign;
  readonly phase: CampaignPhase;
}

/**
 * Judges every entry by the campaign and selects under its quotas (DESIGN §3 "Criteria",
 * "Quotas", "Selection by decision").
 *
 * In: recognised entries, a campaign with its phase and readings applied, the clerk's choices.
 * Out: verdict, status, rank and reasons per entry, quota balances, open ties, what would make
 * impossible quotas possible, attestations to confirm, and the problems of recognition followed
 * by its own: `roster.noRatingYear`, `entry.kindUnknown`, `unit.*`, `quota.*`, `ranking.*`,
 * `rating.provisional`, `rating.yearSkipped`, `rating.streamAssumed`, `category.delegated`,
 * `precondition.open`, `decision.*`, and `settings.invalid` for choices that fit nothing. Nothing depends on the order of rows.
 */
export function review(
  recognition: RecognisedEntries,
  resolved: ResolvedCampaign,
  settings: Settings,
  watch: Watch,
): Review {
  return new Reviewing(recognition, resolved, settings, watch).run();
}

const ELIGIBLE = VERDICTS.indexOf('eligible');
const INELIGIBLE = VERDICTS.indexOf('ineligible');

/** Nobody whose unit fails a precondition is eligible. */
function refuse(verdict: Uint8Array, failed: Uint8Array): void {
  for (let e = 0; e < verdict.length; e++) if (failed[e] === 1) verdict[e] = INELIGIBLE;
}

class Reviewing {
  private readonly finder: EntryFinder;
  private readonly facts: Facts;
  private readonly units: Units;
  private readonly category: Int16Array;
  private readonly campaign: Campaign;
  private readonly reasons: OwnReasonLists;

  constructor(
    private readonly recognition: RecognisedEntries,
    private readonly resolved: ResolvedCampaign,
    private readonly settings: Settings,
    private readonly watch: Watch,
  ) {
    const { entries, rosters } = recognition;
    const { campaign, phase } = resolved;
    this.campaign = campaign;
    this.reasons = new OwnReasonLists(entries.count);
    this.finder = new EntryFinder(entries, rosters, settings);
    const organisations = new Organisations(entries);
    const windows = windowsOf(phase.windows);
    this.facts = {
      entries,
      windows,
      organisations,
      ratings: indexRatings(entries),
      membership: readMembership(entries),
      allYears: allYearsAsked(campaign, windows),
      policy: settings.unratedYears ?? campaign.unratedYears,
      attestations: new AttestationReader(
        entries,
        settings.attestations,
        this.finder,
        organisations,
      ),
    };
    this.units = new Units(entries, organisations, settings);
    this.category = assignCategories(entries, campaign, settings, this.finder);
  }

  run(): Review {
    const { count } = this.facts.entries;
    this.watch('judge', 0, count);
    const judged = judgeEntries(this.campaign, this.category, this.facts);
    const verdict = this.verdicts(judged);
    const { entries, organisations } = this.facts;
    const { campaign, settings } = this;
    refuse(verdict, failPreconditions(campaign, settings, entries, organisations, this.reasons));
    this.watch('judge', count, count);
    const eligible = verdict.map((v) => (v === ELIGIBLE ? 1 : 0));
    const ranking = this.rank(judged, eligible);
    const quotas = this.quotas(judged, eligible);
    this.watch('select', 0, count);
    const selected = this.select(eligible, ranking, quotas);
    const status = this.statuses(verdict, eligible, selected);
    this.watch('select', count, count);
    return {
      ...this.parts(judged, eligible, ranking, selected),
      verdict,
      status,
      ownReasons: this.reasons,
      quotas: balanceQuotas(quotas, eligible, status, this.units),
      problems: [
        ...this.recognition.problems,
        ...settingsProblems(this.campaign, this.settings, this.facts.entries, this.finder),
        ...this.findings(judged, eligible),
        ...quotas.problems,
        ...unitProblems(quotas.assumed, this.units, this.facts.entries, this.recognition.rosters),
        ...preconditionProblems(campaign, settings, entries, organisations),
        ...ranking.problems,
        ...selected.problems,
      ],
    };
  }

  private parts(judged: Judged, eligible: Uint8Array, ranking: Ranking, selected: Selected) {
    const { campaign, category } = this;
    return {
      campaign,
      phase: this.resolved.phase,
      rosters: this.recognition.rosters,
      entries: this.facts.entries,
      category,
      judgement: judged.judgement,
      judgements: judged.judgements,
      rank: competitionRanks(ranking.tier, category, eligible, campaign.categories.length),
      ties: selected.ties,
      relaxations: selected.relaxations,
      attestations: listAttestations(campaign, distinct(category), this.facts.attestations),
    };
  }

  private verdicts(judged: Judged): Uint8Array {
    const shared = judged.judgements.map(({ verdict }) => VERDICTS.indexOf(verdict));
    const { judgement } = judged;
    const verdict = new Uint8Array(judgement.length);
    for (let e = 0; e < verdict.length; e++) verdict[e] = shared[judgement[e] ?? -1] ?? 0;
    return verdict;
  }

  private rank(judged: Judged, eligible: Uint8Array): Ranking {
    const { campaign, facts, category } = this;
    return rankEntries({
      campaign,
      facts,
      category,
      eligible,
      judgement: judged.judgement,
      judgements: judged.judgements.length,
      example: judged.example,
      viewOf: (e) => viewOf(campaign.categories[category[e] ?? -1], facts.entries.subject[e]),
    });
  }

  private quotas(judged: Judged, eligible: Uint8Array): EntryQuotas {
    const { campaign, category, units, facts } = this;
    const counted = { campaign, category, judged, eligible, facts };
    return buildQuotas({
      campaign,
      category,
      units,
      baseOf: (quota, categories) => quotaBase(quota, categories, counted),
    });
  }

  private select(eligible: Uint8Array, ranking: Ranking, quotas: EntryQuotas): Selected {
    const { entries } = this.facts;
    return selectEntries({
      campaign: this.campaign,
      category: this.category,
      eligible,
      tier: ranking.tier,
      quotas,
      decisions: new Decisions(this.settings, this.finder),
      tieIds: new TieIds(entries, this.recognition.rosters),
      units: this.units,
      reasons: this.reasons,
    });
  }

  /** The selection's status for the eligible; the others keep their verdict, or no category. */
  private statuses(verdict: Uint8Array, eligible: Uint8Array, selected: Selected): Uint8Array {
    const byVerdict = VERDICTS.map((v) => STATUSES.indexOf(v));
    const unassigned = STATUSES.indexOf('unassigned');
    const { category } = this;
    const status = selected.status.slice();
    for (let e = 0; e < status.length; e++) {
      if ((category[e] ?? -1) < 0) status[e] = unassigned;
      else if (eligible[e] !== 1) status[e] = byVerdict[verdict[e] ?? 0] ?? 0;
    }
    return status;
  }

  private findings(judged: Judged, eligible: Uint8Array): Problem[] {
    const { campaign, facts, category, recognition } = this;
    const { rosters, problems: known } = recognition;
    return findProblems({ campaign, rosters, facts, category, judged, eligible, known });
  }
}

function distinct(numbers: Int16Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (i === 0 || number !== numbers[i - 1]) found.add(number);
  }
  return found;
}
