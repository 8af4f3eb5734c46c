import { parseCampaign } from '../../../src/core/campaign/parse';
import { describeCategory } from '../../../src/core/campaign/describe';
import { describeQuota } from '../../../src/core/campaign/describe-quota';
import { jsonSchemaOf } from '../../../src/core/campaign/schema';
import awards from './state-awards.json';

/** Awards of the State law (Luật 06/2022/QH15) that no built-in plan has yet. */
describe('other campaigns can be written in the format', () => {
  const { campaign, problems } = parseCampaign(awards);
  const law = campaign!;

  test('the file parses', () => {
    expect(problems).toEqual([]);
  });

  test.each([
    ['LDTT', { of: [{ type: 'years', level: 'good' }, { type: 'not' }] }],
    ['CSTDCS', { of: [{ type: 'title' }, { type: 'any', of: [{ level: 'excellent' }, {}] }] }],
    [
      'BK',
      {
        type: 'any',
        of: [
          { type: 'title', n: 2, consecutive: true },
          { of: [{ count: { how: 'consecutive', n: 2 } }, { type: 'number', min: 2 }] },
        ],
      },
    ],
    [
      'HCLD3',
      { of: [{ type: 'title' }, { count: { n: 5, endingAtLastYear: true } }, {}, { n: 3 }] },
    ],
    ['5NAM', { level: 'excellent', count: { how: 'consecutive', n: 5, endingAtLastYear: true } }],
    ['TTLDTT', { of: [{ type: 'members', quantifier: { share: 70 } }, { type: 'not' }] }],
  ])('%s', (id, criterion) => {
    expect(law.categories.find((one) => one.id === id)?.criterion).toMatchObject(criterion);
  });

  test('at most 15 % of those who hold Lao động tiên tiến, rounded down', () => {
    expect(law.quotas.flatMap((quota) => describeQuota(quota, law))).toMatchObject([
      {
        message: {
          code: 'quota.percent',
          params: {
            value: 15,
            of: 'titleHolders',
            titles: ['lao động tiên tiến', 'LĐTT'],
            rounding: 'floor',
          },
        },
      },
    ]);
  });

  test('every part of it can be put into words', () => {
    const [phase] = law.phases;
    const codes = JSON.stringify(
      law.categories.map((one) => phase && describeCategory(one, phase)),
    );
    for (const code of ['not', 'any', 'consecutive', 'title', 'number', 'members']) {
      expect(codes).toContain(`"criterion.${code}"`);
    }
  });
});

describe('JSON Schema of the two formats', () => {
  test.each([
    [
      'campaign',
      [
        'format',
        'id',
        'number',
        'title',
        'issued',
        'place',
        'issuer',
        'award',
        'phases',
        'categories',
      ],
    ],
    ['settings', undefined],
  ] as const)('%s asks only for what has no default', (format, required) => {
    expect(jsonSchemaOf(format)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
    expect(jsonSchemaOf(format)['required']).toEqual(required);
  });
});
