import fc from 'fast-check';
import { VERDICTS, reasonsOf, type Review } from '../../../src/core/review/result';
import type { Candidate } from './entry-table';
import { PLAN_01, PLAN_119, reviewed, statusOf, verdictOf } from './reviewing';

const letters = fc.array(fc.constantFrom('X', 'X', 'X', 'T', 'T', 'H', '.', '-'), {
  minLength: 4,
  maxLength: 4,
});
const candidate = fc.record({
  unit: fc.constantFrom('Đảng bộ Y tế', 'Đảng bộ  Y Tế', 'Chi bộ Báo', 'Ban Tổ chức'),
  kind: fc.constantFrom('member', 'official', 'massMember') as fc.Arbitrary<'member'>,
  party: letters.map((all) => all.join('')),
  civil: letters.map((all) => all.join('')),
  partyMember: fc.constantFrom('x', 'Không', null),
  votes: fc.constantFrom(null, 7, 9, 12),
});
const roster = fc.array(candidate, { minLength: 1, maxLength: 25 }).map((all) =>
  all.map(({ unit, kind, party, civil, partyMember, votes }, i): Candidate => ({
    name: `Người ${i}`,
    unit,
    kind,
    unitKind: unit.startsWith('Chi') ? 'grassrootsCell' : 'grassrootsCommittee',
    party,
    civil,
    texts: { partyMember, votes },
    row: i + 5,
  })),
);

/** What the review says of each person, by name. */
function byName(result: Review, candidates: readonly Candidate[]) {
  const said = candidates.map((candidate, e) => [
    candidate.name,
    {
      verdict: verdictOf(result, e),
      status: statusOf(result, e),
      rank: result.rank[e],
      reasons: reasonsOf(result, e),
    },
  ]);
  return {
    people: Object.fromEntries(said) as Record<string, unknown>,
    quotas: result.quotas,
    ties: result.ties
      .map((tie) => ({ ...tie, entries: tie.entries.map((e) => candidates[e]?.name).sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

describe('nothing depends on the order of rows', () => {
  it('the same people in any order get the same result', () => {
    fc.assert(
      fc.property(roster, fc.infiniteStream(fc.nat()), (people, keys) => {
        const shuffled = people
          .map((person) => ({ person, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ person }) => person);
        const before = byName(reviewed(PLAN_119(), people), people);
        expect(byName(reviewed(PLAN_119(), shuffled), shuffled)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

describe('verdicts shared by signature', () => {
  it('are those that each person would get alone', () => {
    fc.assert(
      fc.property(roster, (people) => {
        const together = reviewed(PLAN_01(), people);
        people.forEach((person, e) => {
          // A second row, judged apart, keeps every column present.
          const alone = reviewed(PLAN_01(), [
            person,
            {
              ...people[0]!,
              name: 'khác',
              party: 'XXXX',
              civil: 'XXXX',
              texts: { partyMember: 'x', votes: 1 },
            },
          ]);
          expect(VERDICTS[together.verdict[e]!]).toBe(VERDICTS[alone.verdict[0]!]);
          expect(together.judgements[together.judgement[e]!]).toEqual(
            alone.judgements[alone.judgement[0]!],
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are few, however many rows there are', () => {
    const people = Array.from({ length: 2000 }, (_, i): Candidate => ({
      name: `Người ${i}`,
      main: i % 2 === 0 ? 'XXTT' : 'XTTT',
    }));
    expect(reviewed(PLAN_119(), people).judgements).toHaveLength(2);
  });
});
