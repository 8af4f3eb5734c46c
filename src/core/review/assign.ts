import type { Campaign } from '../campaign/format';
import { EMPTY_CELL } from '../roster/grid';
import type { EntryTable } from '../roster/roster';
import type { Settings } from '../settings';
import { KINDS, SUBJECTS } from '../subject';
import { foldLabel } from '../text/fold';
import { ClauseWords } from './clause-words';
import type { EntryFinder } from './entry-finder';
import { containsPhrase } from './phrase';

/** No category is open to the entry. */
export const UNASSIGNED = -1;

const KIND_SLOTS = 16;

/**
 * The category of every entry, as an index into the campaign's, -1 where none is open to it. Where
 * more are open the row's own words decide (hình thức đề nghị, đối tượng), then the clerk's
 * choice, then the plan's order (DESIGN §3).
 */
export function assignCategories(
  entries: EntryTable,
  campaign: Campaign,
  settings: Settings,
  finder: EntryFinder,
): Int16Array {
  const open = openCategories(campaign);
  const words = new RowWords(entries, campaign);
  const category = new Int16Array(entries.count);
  for (let e = 0; e < entries.count; e++) {
    const choices = open[(entries.subject[e] ?? 2) * KIND_SLOTS + (entries.kind[e] ?? 0)] ?? [];
    const said = words.say(e, choices);
    category[e] = said === UNASSIGNED ? (choices[0] ?? UNASSIGNED) : said;
  }
  applyChoices({ category, open, words, entries, campaign }, settings, finder);
  return category;
}

interface Assignment {
  readonly category: Int16Array;
  readonly open: readonly (readonly number[])[];
  readonly words: RowWords;
  readonly entries: EntryTable;
  readonly campaign: Campaign;
}

function applyChoices(assignment: Assignment, settings: Settings, finder: EntryFinder): void {
  const { category, open, words, entries, campaign } = assignment;
  for (const choice of settings.categories) {
    const e = finder.find(choice.entry);
    const chosen = campaign.categories.findIndex((c) => c.id === choice.category);
    if (e < 0 || !isFor(campaign.categories[chosen], entries.subject[e])) continue;
    const choices = open[(entries.subject[e] ?? 2) * KIND_SLOTS + (entries.kind[e] ?? 0)] ?? [];
    if (words.say(e, choices) !== UNASSIGNED) continue;
    category[e] = chosen;
  }
}

/** A person is no collective, whatever the clerk chose; an entry of unknown subject may be either. */
function isFor(category: Campaign['categories'][number] | undefined, subject = -1): boolean {
  const name = SUBJECTS[subject];
  return category !== undefined && (name === undefined || category.subjects.includes(name));
}

/** The open categories by subject and kind, in the plan's order. */
function openCategories(campaign: Campaign): (readonly number[])[] {
  const open: (readonly number[])[] = [];
  for (let subject = 0; subject <= SUBJECTS.length; subject++) {
    for (let kind = 0; kind <= KINDS.length; kind++) {
      open[subject * KIND_SLOTS + kind] = openTo(campaign, subject, kind);
    }
  }
  return open;
}

/**
 * A person of no stated kind may be anyone the plan judges itself. A collective of no stated kind
 * is left open unless the plan has one category for collectives only.
 */
function openTo(campaign: Campaign, subject: number, kind: number): number[] {
  const indices = campaign.categories.map((_, index) => index);
  const subjectName = SUBJECTS[subject];
  const kindName = KINDS[kind - 1];
  const ofSubject = indices.filter((index) => {
    const category = campaign.categories[index];
    return subjectName !== undefined && category?.subjects.includes(subjectName) === true;
  });
  if (kindName !== undefined) {
    return ofSubject.filter((index) => campaign.categories[index]?.kinds.includes(kindName));
  }
  if (subjectName === 'collective') return ofSubject.length === 1 ? ofSubject : [];
  return ofSubject.filter((index) => campaign.categories[index]?.selection !== 'delegated');
}

/** Finds the category whose words a row carries; the longest words win, then the plan's order. */
class RowWords {
  private readonly columns: readonly Int32Array[];
  private readonly words: readonly (readonly string[])[];
  private readonly known = new Map<string, number>();
  private readonly clauses: ClauseWords;

  constructor(
    private readonly entries: EntryTable,
    private readonly campaign: Campaign,
  ) {
    this.clauses = new ClauseWords(entries, campaign);
    const columns = [entries.texts.get('form'), entries.texts.get('kind')];
    this.columns = columns.flatMap((column) => column?.codes ?? []);
    this.words = campaign.categories.map((category) => category.words.map(foldLabel));
  }

  /**
   * The category that the row names by its clause, open to its kind or not; else, where several
   * are open, the one whose words it carries.
   */
  say(entry: number, open: readonly number[]): number {
    const named = this.clauses.categoryOf(entry);
    if (named >= 0 && isFor(this.campaign.categories[named], this.entries.subject[entry])) {
      return named;
    }
    return open.length > 1 ? this.choose(entry, open) : UNASSIGNED;
  }

  private choose(entry: number, open: readonly number[]): number {
    if (this.columns.length === 0) return UNASSIGNED;
    const codes = this.columns.map((column) => column[entry] ?? EMPTY_CELL);
    const key = `${codes.join(' ')}:${open.join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const texts = codes.map((code) => foldLabel(this.entries.values.text(code)));
    const chosen = this.longest(texts, open);
    this.known.set(key, chosen);
    return chosen;
  }

  private longest(texts: readonly string[], open: readonly number[]): number {
    let best = UNASSIGNED;
    let length = 0;
    for (const index of open) {
      for (const word of this.words[index] ?? []) {
        if (word.length > length && texts.some((text) => containsPhrase(text, word))) {
          best = index;
          length = word.length;
        }
      }
    }
    return best;
  }
}
