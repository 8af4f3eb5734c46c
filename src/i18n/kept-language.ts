import { z } from 'zod';
import { LANGUAGES, languageOf, type Language } from './language';

/** Under this name a browser keeps what a person prefers on this machine. */
const PREFERENCES_KEY = 'binh-xet.preferences';

const withLanguage = z.looseObject({ language: z.enum(LANGUAGES) });

/** `partition` keeps apart what several sites that embed Excel store in one browser. */
export function preferencesKey(partition: string): string {
  return partition + PREFERENCES_KEY;
}

/** The language of the screen: as chosen in the pane (`kept`, its JSON), else that of the menus. */
export function screenLanguage(kept: string | null, menus: string): Language {
  return chosenLanguage(kept) ?? languageOf(menus) ?? LANGUAGES[0];
}

function chosenLanguage(kept: string | null): Language | null {
  try {
    const { data } = withLanguage.safeParse(JSON.parse(kept ?? 'null'));
    return data?.language ?? null;
  } catch {
    return null;
  }
}
