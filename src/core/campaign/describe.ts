import { dayBefore, dayOfWeek, parseIsoDate, type CalendarDate } from '../text/dates';
import type { Criterion, MembersCriterion, TitleCriterion, YearsCriterion } from './criterion';
import type { Campaign, CampaignPhase, Category, Deadline } from './format';
import type { CampaignMessage, CampaignText } from './text-params';

/** A criterion in words for one phase: its message, and those of its parts under it. */
export function describeCriterion(criterion: Criterion, phase: CampaignPhase): CampaignText {
  const within = (parts: readonly Criterion[]) =>
    parts.map((part) => describeCriterion(part, phase));
  switch (criterion.type) {
    case 'all':
    case 'any':
      return {
        message: { code: `criterion.${criterion.type}`, params: {} },
        parts: within(criterion.of),
      };
    case 'not':
      return { message: { code: 'criterion.not', params: {} }, parts: within([criterion.of]) };
    case 'when':
      return describeWhen(criterion, within);
    case 'members':
      return { message: membersMessage(criterion, phase), parts: within([criterion.of]) };
    case 'unit':
      return {
        message: { code: 'criterion.unit', params: { clause: criterion.clause } },
        parts: within([criterion.of]),
      };
    case 'years':
    case 'rated':
    case 'attestation':
    case 'title':
    case 'number':
      return { message: leafMessage(criterion, phase), parts: [] };
  }
}

type Leaf = Exclude<Criterion, { of: unknown } | { type: 'when' }>;

function leafMessage(criterion: Leaf, phase: CampaignPhase): CampaignMessage {
  const { clause } = criterion;
  switch (criterion.type) {
    case 'years':
      return yearsMessage(criterion, phase);
    case 'rated':
      return {
        code: 'criterion.rated',
        params: { years: yearsOf(phase, criterion.window), clause },
      };
    case 'attestation':
      return { code: 'criterion.attestation', params: { text: criterion.text, clause } };
    case 'title':
      return titleMessage(criterion, phase);
    case 'number': {
      const { column, min = null, max = null } = criterion;
      return { code: 'criterion.number', params: { column, min, max, clause } };
    }
  }
}

function yearsMessage(criterion: YearsCriterion, phase: CampaignPhase): CampaignMessage {
  const { clause, level, count } = criterion;
  const years = yearsOf(phase, criterion.window);
  switch (count.how) {
    case 'every':
      return { code: 'criterion.everyYear', params: { level, years, clause } };
    case 'atLeast':
      return { code: 'criterion.atLeast', params: { level, n: count.n, years, clause } };
    case 'exactly':
      return { code: 'criterion.exactly', params: { level, n: count.n, years, clause } };
    case 'consecutive': {
      const { n, endingAtLastYear: ending } = count;
      return { code: 'criterion.consecutive', params: { level, n, ending, years, clause } };
    }
  }
}

function titleMessage(criterion: TitleCriterion, phase: CampaignPhase): CampaignMessage {
  const { titles, n, consecutive, each, clause } = criterion;
  const years = yearsOf(phase, criterion.window);
  return { code: 'criterion.title', params: { titles, n, years, consecutive, each, clause } };
}

function membersMessage(criterion: MembersCriterion, phase: CampaignPhase): CampaignMessage {
  const { quantifier, streams, eachYearOf, clause } = criterion;
  const params = {
    quantifier: typeof quantifier === 'object' ? quantifier.share : quantifier,
    streams,
    years: yearsOf(phase, eachYearOf),
    clause,
  };
  return { code: 'criterion.members', params };
}

function describeWhen(
  criterion: Extract<Criterion, { type: 'when' }>,
  within: (parts: readonly Criterion[]) => CampaignText[],
): CampaignText {
  const { property, equals, then, otherwise } = criterion;
  const rest: CampaignText[] =
    otherwise === undefined
      ? []
      : [{ message: { code: 'criterion.otherwise', params: {} }, parts: within([otherwise]) }];
  return {
    message: { code: 'criterion.when', params: { of: property.of, name: property.name, equals } },
    parts: [...within([then]), ...rest],
  };
}

/** What a category is: open, chosen by decision, or delegated and to whom; its criteria under it. */
export function describeCategory(category: Category, phase: CampaignPhase): CampaignText {
  const { name, kinds, clause, selection, criterion } = category;
  const parts = criterion === undefined ? [] : [describeCriterion(criterion, phase)];
  if (selection === 'delegated') {
    const to = category.delegatedTo ?? '';
    return { message: { code: 'category.delegated', params: { name, to, clause } }, parts };
  }
  const code = selection === 'decision' ? 'category.byDecision' : 'category.open';
  return { message: { code, params: { name, kinds, clause } }, parts };
}

/** Deadlines of a phase with the last day on which a dossier is safe (DOMAIN B.4 no. 9). */
export function describeDeadlines(campaign: Campaign, phase: CampaignPhase): CampaignText[] {
  return campaign.deadlines
    .filter((deadline) => deadline.phase === undefined || deadline.phase === phase.id)
    .map((deadline) => ({ message: deadlineMessage(deadline), parts: [] }));
}

function deadlineMessage(deadline: Deadline): CampaignMessage {
  const { text, clause } = deadline;
  const day = lastSafeDay(deadline);
  return { code: 'deadline.lastSafeDay', params: { text, day, weekday: dayOfWeek(day), clause } };
}

/** The day itself, or the day before where the plan says "trước ngày". */
export function lastSafeDay({ date, exclusive }: Deadline): CalendarDate {
  const day = parseIsoDate(date);
  if (day === null) throw new RangeError(`not a day: ${date}`);
  return exclusive ? dayBefore(day) : day;
}

function yearsOf(phase: CampaignPhase, window: string | undefined): readonly number[] {
  return window === undefined ? [] : (phase.windows[window] ?? []);
}
