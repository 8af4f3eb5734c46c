import { HOSTILE } from './hostile-files';
import { outcomeOf } from './outcome';

const MAX_MILLISECONDS = 10_000;
const MAX_GROWTH_BYTES = 2 ** 30;

describe('hostile and damaged files', () => {
  test.each(HOSTILE)('%s', async (_, make, expected) => {
    const bytes = make();
    const memory = process.memoryUsage().rss;
    const start = performance.now();
    const outcome = await outcomeOf(bytes);
    expect(outcome).toMatchObject(expected);
    expect(performance.now() - start).toBeLessThan(MAX_MILLISECONDS);
    expect(process.memoryUsage().rss - memory).toBeLessThan(MAX_GROWTH_BYTES);
  });

  test('there are at least 25 kinds', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(25);
  });
});
