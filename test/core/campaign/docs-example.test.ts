import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criterionSchema } from '../../../src/core/campaign/criterion';
import { parseCampaign } from '../../../src/core/campaign/parse';

const page = readFileSync(join(__dirname, '../../../docs/campaign-format.md'), 'utf8');

describe('docs/campaign-format.md', () => {
  test('its example is a campaign', () => {
    const example = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
    const { campaign, problems } = parseCampaign(JSON.parse(example));
    expect(problems).toEqual([]);
    expect(campaign?.id).toBe('05-KH-DU-2024');
  });

  test('it explains every type of criterion', () => {
    const [issue] = criterionSchema.safeParse({ type: '?' }).error?.issues ?? [];
    const types = issue !== undefined && 'options' in issue ? (issue.options as string[]) : [];
    expect(types.length).toBeGreaterThan(9);
    const table = page.slice(page.indexOf('## Criteria'), page.indexOf('## Quotas'));
    for (const type of types) expect(table).toContain(`\`${type}\``);
  });
});
