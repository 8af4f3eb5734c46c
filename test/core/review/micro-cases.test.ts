import type { Kind, Subject } from '../../../src/core/subject';
import { PLAN_01, PLAN_119, reviewed, verdictOf } from './reviewing';

const WORDS = { eligible: 'ĐỦ', review: 'XEM XÉT', ineligible: 'KHÔNG' } as const;

interface MicroCase {
  readonly rule: string;
  readonly ratings: string;
  readonly expected: 'ĐỦ' | 'XEM XÉT' | 'KHÔNG';
}

function cases(rule: string, table: Readonly<Record<string, MicroCase['expected']>>): MicroCase[] {
  return Object.entries(table).map(([ratings, expected]) => ({ rule, ratings, expected }));
}

describe('the micro-cases of DOMAIN B.5', () => {
  const plan01 = cases('01-KH/ĐU, 2018–2022', {
    TTTTX: 'ĐỦ',
    TTTTT: 'KHÔNG',
    XXHXX: 'KHÔNG',
    'TT.TX': 'XEM XÉT',
    'TT.TT': 'XEM XÉT',
    'HT.TT': 'KHÔNG',
    '-TTTX': 'XEM XÉT',
  });
  test.each(plan01)('$rule: $ratings → $expected', ({ ratings, expected }) => {
    for (const subject of ['individual', 'collective'] satisfies Subject[]) {
      const result = reviewed(PLAN_01(), [{ name: 'Chi bộ 1', subject, main: ratings }]);
      expect(WORDS[verdictOf(result) ?? 'review']).toBe(expected);
    }
  });

  const phaseOne = cases('119-KH/ĐUK III.3.1.b, d, 3.2.a, giai đoạn I', {
    XXTT: 'ĐỦ',
    XTTT: 'KHÔNG',
    XXXH: 'KHÔNG',
    'X.XT': 'XEM XÉT',
    XXXX: 'ĐỦ',
  });
  const phaseTwo = cases('119-KH/ĐUK III.3.1.b, d, 3.2.a, giai đoạn II', {
    XTTTX: 'ĐỦ',
    XXTTH: 'KHÔNG',
    'XXTT.': 'XEM XÉT',
  });
  const open: { readonly subject: Subject; readonly kind: Kind }[] = [
    { subject: 'collective', kind: 'grassrootsCell' },
    { subject: 'collective', kind: 'grassrootsCommittee' },
    { subject: 'collective', kind: 'blocMassOrganisation' },
    { subject: 'individual', kind: 'member' },
  ];
  test.each([...phaseOne, ...phaseTwo])(
    '$rule: $ratings → $expected',
    ({ rule, ratings, expected }) => {
      for (const who of open) {
        const phase = rule.endsWith('II') ? 'II' : 'I';
        const result = reviewed(PLAN_119(), [{ name: 'Sở Y tế', ...who, main: ratings }], {
          phase,
        });
        expect(WORDS[verdictOf(result) ?? 'review']).toBe(expected);
      }
    },
  );

  const cells = cases('119-KH/ĐUK III.3.1.c', {
    XX: 'ĐỦ',
    XT: 'KHÔNG',
    'X.': 'XEM XÉT',
    XXT: 'KHÔNG',
    XXX: 'ĐỦ',
  });
  test.each(cells)('$rule: 2018, 2019 (+2020) $ratings → $expected', ({ ratings, expected }) => {
    const cell = {
      name: 'Chi bộ 3',
      subject: 'collective',
      kind: 'subordinateCell',
      main: `..${ratings}`,
    } as const;
    const phase = ratings.length === 3 ? 'II' : 'I';
    expect(WORDS[verdictOf(reviewed(PLAN_119(), [cell], { phase })) ?? 'review']).toBe(expected);
  });

  // The table writes 20 strings; the 21st is one of them asked in the other phase.
  it('119-KH/ĐUK III.3.1.c: XX, enough in phase I, waits for 2020 in phase II', () => {
    const cell = {
      name: 'Chi bộ 3',
      subject: 'collective',
      kind: 'subordinateCell',
      main: '..XX',
    } as const;
    expect(verdictOf(reviewed(PLAN_119(), [cell], { phase: 'I' }))).toBe('eligible');
    expect(verdictOf(reviewed(PLAN_119(), [cell], { phase: 'II' }))).toBe('review');
  });
});
