import type { Page } from 'playwright-core';

/** Presses Tab until the element in focus is the one meant; as a person without a mouse would. */
export async function tabTo(
  page: Page,
  isMeant: (text: string) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element?.getAttribute('aria-label') ?? '';
      return `${element?.tagName ?? ''} ${labels} ${element?.textContent ?? ''}`.slice(0, 120);
    });
    if (isMeant(text)) return;
    seen.push(text);
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by Tab: ${seen.join(' | ')}`);
}
