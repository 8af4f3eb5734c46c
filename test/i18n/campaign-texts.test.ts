import { findCampaign } from '../../src/core/campaign/built-in';
import { describeCategory, describeDeadlines } from '../../src/core/campaign/describe';
import { describeQuota } from '../../src/core/campaign/describe-quota';
import { parseCampaign } from '../../src/core/campaign/parse';
import { sayCampaign } from '../../src/i18n/campaign';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import awards from '../core/campaign/state-awards.json';

/** All lines of a plan in one phase: categories with criteria, quotas, deadlines. */
function lines(
  campaign: ReturnType<typeof findCampaign> | null,
  phaseId: string,
  language: Language,
) {
  const phase = campaign?.phases.find((one) => one.id === phaseId);
  if (!campaign || phase === undefined) throw new Error('no such plan or phase');
  return [
    ...campaign.categories.map((category) => describeCategory(category, phase)),
    ...campaign.quotas.flatMap((quota) => describeQuota(quota, campaign)),
    ...describeDeadlines(campaign, phase),
  ].flatMap((text) => sayCampaign(language, text).map((line) => line.text));
}

describe('a plan in plain language', () => {
  test.each<[string, string, Language, string]>([
    [
      '119-KH-DUK-2019',
      'I',
      'vi',
      'Mỗi năm 2016–2019: Hoàn thành tốt nhiệm vụ trở lên (III.3.1.b)',
    ],
    [
      '119-KH-DUK-2019',
      'I',
      'vi',
      'Ít nhất 02 năm Hoàn thành xuất sắc nhiệm vụ trong các năm 2016–2019 (III.3.1.b)',
    ],
    [
      '119-KH-DUK-2019',
      'II',
      'vi',
      'Ít nhất 02 năm Hoàn thành xuất sắc nhiệm vụ trong các năm 2016–2020 (III.3.2.a)',
    ],
    [
      '119-KH-DUK-2019',
      'I',
      'vi',
      '100% thành viên, theo xếp loại đảng viên và xếp loại công chức, viên chức (III.3.1.a):',
    ],
    ['119-KH-DUK-2019', 'I', 'vi', 'Chi, đảng bộ cơ sở: không quá 10, mỗi giai đoạn (III.2.1.a)'],
    [
      '119-KH-DUK-2019',
      'I',
      'vi',
      'Cán bộ, đảng viên: mỗi đảng bộ cơ sở không quá 02, mỗi giai đoạn (III.2.1.b)',
    ],
    [
      '01-KH-DU-2023',
      'single',
      'vi',
      'Hồ sơ đăng ký đề nghị khen thưởng gửi về Ban Chấp hành Đảng bộ bộ phận trước ngày 10/6/2023 (III)' +
        ' – ngày cuối cùng an toàn: thứ Sáu, 09/6/2023',
    ],
    ['40-KH-BNCTW-2014', '2014', 'vi', 'Có kết quả xếp loại năm 2014, không xét mức (II.3.a)'],
    [
      '119-KH-DUK-2019',
      'I',
      'en',
      'At least 2 years Duties excellently fulfilled (HTXSNV) in 2016–2019 (III.3.1.b)',
    ],
  ])('%s, phase %s, %s: %s', (id, phase, language, line) => {
    expect(lines(findCampaign(id), phase, language)).toContain(line);
  });

  test.each(LANGUAGES)('awards of the State law in %s: nothing is left unsaid', (language) => {
    const { campaign } = parseCampaign(awards);
    for (const line of lines(campaign, '2024', language)) {
      expect(line).not.toMatch(/undefined|null|NaN|\[object|^\s*$/);
      expect(line.normalize('NFC')).toBe(line);
    }
  });
});
