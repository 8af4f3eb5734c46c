import type { Words } from '../words';
import { campaignTexts } from './campaign-texts';
import { cli } from './cli';
import { names } from './names';
import { page } from './page';
import { pane } from './pane';
import { placeOf } from './places';
import { problems } from './problems';
import { progress } from './progress';
import { reasons } from './reasons';
import { sheetTexts } from './sheet-texts';
import { statuses } from './status';

export const vi: Words = {
  names,
  problems,
  reasons,
  statuses,
  progress,
  sheetTexts,
  placeOf,
  campaignTexts,
  cli,
  pane,
  page,
};
