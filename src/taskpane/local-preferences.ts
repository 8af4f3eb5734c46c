import { z } from 'zod';
import { preferencesKey, screenLanguage } from '../i18n/kept-language';
import { THEMES, type Preferences, type PreferenceStore } from './session/host';

const themeSchema = z.looseObject({ theme: z.enum(THEMES) });

/** Preferences kept by the browser; where it keeps nothing they hold until the pane closes. */
export function localPreferences(menus: string, partition = ''): PreferenceStore {
  const key = preferencesKey(partition);
  return {
    load: () => read(key, menus),
    save: (preferences) => {
      quietly(() => {
        localStorage.setItem(key, JSON.stringify(preferences));
      });
    },
    reset: () => {
      quietly(() => {
        localStorage.removeItem(key);
      });
      return read(key, menus);
    },
  };
}

function read(key: string, menus: string): Preferences {
  const kept = quietly(() => localStorage.getItem(key)) ?? null;
  return { language: screenLanguage(kept, menus), theme: themeOf(kept) };
}

function themeOf(kept: string | null): Preferences['theme'] {
  const json = quietly(() => JSON.parse(kept ?? 'null') as unknown);
  return themeSchema.safeParse(json).data?.theme ?? 'auto';
}

/** Storage may be forbidden (a policy, a private window); what is kept may be damaged. */
function quietly<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
