import type { Page } from 'playwright-core';
import { WORDS } from '../../src/i18n/say';

const { pane } = WORDS.vi;

/** What a clerk does in the pane: reads its words and clicks. */
export class Clerk {
  constructor(private readonly page: Page) {}

  /** Waits until the roster has been read and stands in the first step. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async goesTo(step: 'roster' | 'campaign' | 'result' | 'write'): Promise<void> {
    // A sheet on the page may be called like a step; steps are numbered.
    const name = new RegExp(`^[①②③④] ${pane[`step.${step}`]({})}`);
    await this.page.getByRole('tab', { name }).click();
  }

  async choosesCampaign(campaign: string, phase: string | null): Promise<void> {
    await this.goesTo('campaign');
    await this.page
      .getByRole('combobox', { name: pane['campaign.which']({}) })
      .selectOption(campaign);
    if (phase === null) return;
    await this.page.getByRole('combobox', { name: pane['campaign.phase']({}) }).selectOption(phase);
  }

  /** Presses a button and waits until the pane says that it is done, or why it is not. */
  async presses(
    action: 'highlight' | 'list' | 'clearHighlight' | 'undo' | 'openList',
  ): Promise<string> {
    const messages = this.page.getByRole('region', { name: pane.messages({}) });
    const close = messages.getByRole('button', { name: pane['action.close']({}) });
    while ((await close.count()) > 0) await close.first().click();
    if (action !== 'highlight' && action !== 'list') await this.goesTo('write');
    await this.page
      .getByRole('button', { name: pane[`action.${action}`]({}), exact: true })
      .click();
    await messages.waitFor();
    return messages.innerText();
  }
}
