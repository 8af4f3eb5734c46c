import type { CampaignTextParams } from '../core/campaign/text-params';
import type { Sentences } from '../core/message';
import type { Place } from '../core/problem';
import type { Phase } from '../core/progress';
import type { Status } from '../core/review/result';
import type { SheetTextParams } from '../core/say';
import type { CliWords } from './cli-words';
import type { Names } from './names';
import type { PageSentences } from './page-words';
import type { PaneSentences } from './pane-words';
import type { ProblemSentences, ReasonSentences } from './sentences';

/** Everything a language has to give; a language with a gap does not compile. */
export interface Words {
  readonly names: Names;
  readonly problems: ProblemSentences;
  readonly reasons: ReasonSentences;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly progress: Readonly<Record<Phase, string>>;
  readonly sheetTexts: Sentences<SheetTextParams>;
  readonly placeOf: (place: Place) => string;
  readonly campaignTexts: Sentences<CampaignTextParams>;
  readonly cli: CliWords;
  readonly pane: PaneSentences;
  readonly page: PageSentences;
}
