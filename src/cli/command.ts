import type { FormatName } from '../core/campaign/schema';

/** How the roster is marked: two columns, colour over the rows alone, or not at all. */
export const HIGHLIGHTS = ['columns', 'colour', 'none'] as const;
export type HighlightChoice = (typeof HIGHLIGHTS)[number];

/** What `review` and `nominate` are asked to review, and by which plan. */
export interface ReviewChoices {
  readonly file: string;
  readonly campaign: string | null;
  readonly phase: string | null;
  readonly settings: string | null;
  readonly json: boolean;
}

export interface ReviewCommand extends ReviewChoices {
  readonly name: 'review';
}

export interface NominateCommand extends ReviewChoices {
  readonly name: 'nominate';
  /** Null only in a dry run. */
  readonly out: string | null;
  readonly highlight: HighlightChoice;
  readonly dryRun: boolean;
}

export interface MergeCommand {
  readonly name: 'merge';
  readonly files: readonly string[];
  readonly out: string;
  /** File with the units that had to send a list, one a line. */
  readonly units: string | null;
  readonly json: boolean;
}

export interface ClearCommand {
  readonly name: 'clear';
  readonly file: string;
  readonly out: string;
}

export type Command =
  | ReviewCommand
  | NominateCommand
  | MergeCommand
  | ClearCommand
  | { readonly name: 'campaigns'; readonly json: boolean }
  | { readonly name: 'schema'; readonly format: FormatName }
  | { readonly name: 'help' }
  | { readonly name: 'version' };
