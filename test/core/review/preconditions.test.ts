import type { Candidate } from './entry-table';
import { PLAN_119, problemCodes, reasonWith, reviewed } from './reviewing';

it('a collective without a unit is its own: asked about, and named where it fails', () => {
  const name = 'Đảng bộ Sở Tư pháp';
  const row: Candidate = { name, subject: 'collective', main: 'XXTT', kind: 'grassrootsCommittee' };
  expect(problemCodes(reviewed(PLAN_119(), [row]))).toContain('precondition.open');
  const refused = { attestations: [{ id: 'launched', unit: name, holds: false }] };
  const reason = reasonWith(reviewed(PLAN_119(), [row], refused), 'precondition.failed', 0);
  expect(reason?.message.params).toMatchObject({ unit: name });
});
