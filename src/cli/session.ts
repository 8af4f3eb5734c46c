import type { Campaign } from '../core/campaign/format';
import type { Say } from '../core/say';
import type { Language } from '../i18n/language';
import { createSay, WORDS } from '../i18n/say';
import type { Words } from '../i18n/words';
import type { Io, Out } from './io';
import { paintFor, type Paint } from './paint';

/** What a command works with: the streams, and the words of the chosen language. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly words: Words;
  readonly say: Say;
  readonly version: string;
}

export function openSession(io: Io, language: Language, version: string): Session {
  return { io, language, words: WORDS[language], say: createSay(language), version };
}

/** The same session, once the plan is known: its quotas and categories have names. */
export function inCampaign(session: Session, campaign: Campaign): Session {
  return { ...session, say: createSay(session.language, campaign) };
}

/** What every part of a report needs to say things on one stream. */
export interface Voice {
  readonly words: Words;
  readonly say: Say;
  readonly paint: Paint;
}

export function voiceFor(out: Out, { io, words, say }: Session): Voice {
  return { words, say, paint: paintFor(out, io.env) };
}
