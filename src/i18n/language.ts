/** The languages of the screen; the first is the default. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, so that it is found in any other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
};

/** The language behind a tag as browsers and systems write it ("en_US.UTF-8"); null: not ours. */
export function languageOf(tag: string | undefined): Language | null {
  const start = (tag ?? '').toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language === start) ?? null;
}
