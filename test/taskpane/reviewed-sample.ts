import { openSample, type OpenSession } from './open-session';
import type { SessionState } from '../../src/taskpane/session/state';

export const ROSTER = '119-danh-sach-de-nghi.xlsx';
export const PLAN = '119-KH-DUK-2019';

/** A session over a sample that has been reviewed by a campaign. */
export async function reviewedSample(name = ROSTER, campaign = PLAN): Promise<OpenSession> {
  const open = await openSample(name);
  await open.session.judge.chooseCampaign(campaign);
  return open;
}

/** What stands in the notices, the newest first. */
export function codesOf({ notices }: SessionState): readonly string[] {
  return notices.map((notice) =>
    notice.kind === 'problem' ? notice.problem.code : notice.message.code,
  );
}
