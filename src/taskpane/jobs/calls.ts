import type { Campaign } from '../../core/campaign/format';
import type { Settings } from '../../core/settings';
import type { PlanAsked } from '../session/host';
import type { Handle } from './channel';
import type { FrozenGrids } from './mirror-grid';
import type { FrozenPlan, FrozenPlanned } from './mirror-plan';
import type { FrozenRecognition } from './mirror-recognition';
import type { FrozenReviewed } from './mirror-review';

/** The heavy work of the pane as calls over a port. */
export interface JobCalls {
  /** Sheets that were read on the caller's side. */
  readonly grids: { readonly asked: FrozenGrids; readonly given: null };
  readonly recognise: {
    readonly asked: { readonly grids: Handle; readonly settings: Settings };
    readonly given: FrozenRecognition;
  };
  readonly review: {
    readonly asked: {
      readonly recognition: Handle;
      readonly campaign: Campaign;
      readonly settings: Settings;
    };
    readonly given: FrozenReviewed;
  };
  readonly plan: {
    readonly asked: {
      readonly reviewed: Handle;
      readonly settings: Settings;
      readonly grids: Handle;
      readonly wanted: PlanAsked;
    };
    readonly given: FrozenPlanned;
  };
  /** A plan with all rows of its sheets. */
  readonly whole: { readonly asked: { readonly plan: Handle }; readonly given: FrozenPlan };
}
