import { PLAN_119, problemCodes, reviewed } from './reviewing';

describe('units whose number is only assumed', () => {
  const person = (name: string, unit?: string) => ({
    name,
    main: 'XXXX',
    ...(unit === undefined ? {} : { unit }),
  });

  it('people without a unit are reported once, not as a unit without a name', () => {
    const result = reviewed(PLAN_119(), [person('An'), person('Bình')]);
    expect(result.problems).toContainEqual(
      expect.objectContaining({ code: 'unit.missing', params: { count: 2 } }),
    );
    expect(problemCodes(result)).not.toContain('unit.kindUnknown');
  });

  it('a kind that the plan states no number for keeps the strictest, and is said', () => {
    const unitKinds = { 'Ban Tổ chức Đảng ủy khối': 'partyOffice' as const };
    const unit = 'Ban Tổ chức Đảng ủy khối';
    const result = reviewed(PLAN_119(), [person('An', unit)], { unitKinds });
    expect(result.problems).toContainEqual(
      expect.objectContaining({
        code: 'unit.kindUnlisted',
        params: { unit, kind: 'partyOffice', max: 1 },
      }),
    );
    expect(problemCodes(result)).not.toContain('unit.kindUnknown');
  });

  it('nothing is asked where no quota is for units', () => {
    const result = reviewed({ ...PLAN_119(), quotas: [] }, [
      person('An', 'Sở Nội vụ'),
      person('Bình'),
    ]);
    expect(problemCodes(result).filter((code) => code.startsWith('unit.'))).toEqual([]);
  });
});
