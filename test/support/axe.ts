import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Leaving {
  /** Selectors of what is not ours. */
  readonly besides?: readonly string[];
  /** In high contrast the system sets the colours, and axe reads those that it replaced. */
  readonly contrast?: 'ours' | 'of the system';
}

/**
 * What axe finds wrong in the page as it stands, one line an element. Runs in the page itself: the
 * builder for Playwright opens a page of its own for every run, at several times the cost.
 */
export async function axeFinds(page: Page, leaving: Leaving = {}): Promise<string[]> {
  const { besides = [], contrast = 'ours' } = leaving;
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([exclude, enabled]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(
        { exclude: [...exclude] },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
        ),
      );
    },
    [besides, contrast === 'ours'] as const,
  );
}
