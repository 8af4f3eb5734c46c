import type { Campaign } from '../campaign/format';
import { LEVELS } from '../rating/level';
import { parseRange } from '../roster/address';
import type { EntryTable } from '../roster/roster';
import { STREAMS } from '../roster/roster';
import type { Settings } from '../settings';
import type { Problem } from '../problem';
import { SUBJECTS } from '../subject';
import { unfitChoice } from '../unfit-choice';
import { foldLabel } from '../text/fold';
import type { EntryFinder } from './entry-finder';
import { criteriaWithin, idOf } from '../campaign/walk';

/** Names of units that a problem offers; a district has hundreds. */
const UNITS_SHOWN = 10;
const PLAIN_ROLES = [
  ...['ordinal', 'name', 'nameFamily', 'nameGiven', 'unit', 'subUnit', 'position', 'birthDate'],
  ...['partyDate', 'partyMember', 'kind', 'unitKind', 'form', 'votes', 'year', 'rating', 'award'],
  ...['discipline', 'achievement', 'note', 'ignore'],
];
const ROLE = new RegExp(
  `^(?:${PLAIN_ROLES.join('|')}|rating:\\d{4}(?::(?:${STREAMS.join('|')}))?` +
    `|oneHot:\\d{4}:(?:${[...LEVELS, 'unrated'].join('|')})|award:\\d{4}|attestation:.+)$`,
);
const ROLES_TOLD = [...PLAIN_ROLES, 'rating:2019', 'oneHot:2019:good', 'award:2019'].join(' | ');

/**
 * Choices of the clerk that fit nothing and so change nothing, with the path of each and what would
 * fit there: `settings.invalid`, an error where the plan or the format does not know what is named,
 * for the result would not be the one that was chosen; a warning for a unit that the roster has no
 * more. `decision.noSuchEntry` (warning) for a row that is gone.
 */
export function settingsProblems(
  campaign: Campaign,
  settings: Settings,
  entries: EntryTable,
  finder: EntryFinder,
): Problem[] {
  return [
    ...settings.rosters.flatMap(rosterProblems),
    ...attestationProblems(campaign, settings),
    ...unitProblems(settings, entries),
    ...categoryProblems(campaign, settings, entries, finder),
    ...lostEntries(settings, finder),
  ];
}

function rosterProblems(roster: Settings['rosters'][number], index: number): Problem[] {
  const { columns = {}, headerRows, range } = roster;
  const roles = Object.entries(columns).filter(([, role]) => !ROLE.test(role));
  const isUpsideDown = headerRows !== undefined && headerRows.first > headerRows.last;
  return [
    ...roles.map(([letters]) => unfitChoice(['rosters', index, 'columns', letters], ROLES_TOLD)),
    ...(isUpsideDown ? [unfitChoice(['rosters', index, 'headerRows'], 'first <= last')] : []),
    ...(range !== undefined && parseRange(range) === null
      ? [unfitChoice(['rosters', index, 'range'], 'A5:K412')]
      : []),
  ];
}

/** Ids the plan does not ask for; conditions on units, which nobody fulfils for one entry. */
function attestationProblems(campaign: Campaign, { attestations }: Settings): Problem[] {
  const ids = attestationIds(campaign);
  const ofUnits = new Set(campaign.preconditions.map(({ id }) => id));
  return attestations.flatMap(({ id, entry }, index) => [
    ...(ids.has(id) ? [] : [unfitChoice(['attestations', index, 'id'], [...ids].join(' | '))]),
    ...(entry === undefined || !ofUnits.has(id)
      ? []
      : [unfitChoice(['attestations', index, 'entry'], 'unit')]),
  ]);
}

/** Units that no entry has. The roster may have lost them since: no wrong result, so a warning. */
function unitProblems({ attestations, quotas }: Settings, entries: EntryTable): Problem[] {
  const named = [
    ...attestations.map(({ unit }, i) => ({ unit, path: ['attestations', i, 'unit'] as const })),
    ...quotas.map(({ unit }, i) => ({ unit, path: ['quotas', i, 'unit'] as const })),
  ].flatMap(({ unit, path }) => (unit === undefined ? [] : [{ unit, path }]));
  if (named.length === 0) return [];
  const known = unitNames(entries);
  const shown = [...new Set(known.values())].sort().slice(0, UNITS_SHOWN).join(' | ');
  return named
    .filter(({ unit }) => !known.has(foldLabel(unit)))
    .map(({ path }) => ({ ...unfitChoice(path, shown), severity: 'warning' }));
}

/** The units and collectives of the rosters, by folded name. */
function unitNames(entries: EntryTable): ReadonlyMap<string, string> {
  const { units, names } = entries;
  const known = new Map<string, string>();
  for (let u = 0; u < units.size; u++) known.set(foldLabel(units.text(u)), units.text(u));
  for (let e = 0; e < entries.count; e++) {
    const name = names.text(entries.name[e] ?? -1);
    if (entries.subject[e] === SUBJECTS.indexOf('collective')) known.set(foldLabel(name), name);
  }
  return known;
}

function attestationIds(campaign: Campaign): ReadonlySet<string> {
  const own = campaign.categories.flatMap(({ criterion }) =>
    criterion === undefined ? [] : criteriaWithin(criterion).map((at) => idOf(at.criterion)),
  );
  const general = [...campaign.attestations, ...campaign.preconditions].map(({ id }) => id);
  return new Set([...own, ...general].filter((id) => id !== undefined));
}

/** A category that the plan does not have, or that is not for such an entry. */
function categoryProblems(
  campaign: Campaign,
  settings: Settings,
  entries: EntryTable,
  finder: EntryFinder,
): Problem[] {
  return settings.categories.flatMap((choice, index) => {
    const entry = finder.find(choice.entry);
    const subject = SUBJECTS[entries.subject[entry] ?? -1];
    const fitting = campaign.categories.filter(
      ({ subjects }) => subject === undefined || subjects.includes(subject),
    );
    if (fitting.some(({ id }) => id === choice.category)) return [];
    const expected = fitting.map(({ id }) => id).join(' | ');
    const { sheet, row } = choice.entry;
    return [{ ...unfitChoice(['categories', index, 'category'], expected), sheet, row }];
  });
}

/** Choices for rows that are not there any more, or bear another name. */
function lostEntries({ attestations, categories }: Settings, finder: EntryFinder): Problem[] {
  return [...attestations, ...categories].flatMap(({ entry }): Problem[] => {
    if (entry === undefined || finder.find(entry) >= 0) return [];
    const { sheet, row, name } = entry;
    const params = { entry: name };
    return [{ code: 'decision.noSuchEntry', params, severity: 'warning', sheet, row }];
  });
}
