import { keptText, readKeptText, type KeptChoices } from './kept-choices';

/** What the page remembers on this machine beside language and theme. */
export interface Memory {
  load(): KeptChoices | null;
  save(choices: KeptChoices): void;
  forget(): void;
}

const CHOICES_KEY = 'binh-xet.choices';

/** Kept by the browser; where it keeps nothing, nothing is remembered. */
export const localMemory: Memory = {
  load: () => readKeptText(quietly(() => localStorage.getItem(CHOICES_KEY)) ?? null),
  save: (choices) => {
    const text = keptText(choices);
    if (text === null) localMemory.forget();
    else
      quietly(() => {
        localStorage.setItem(CHOICES_KEY, text);
      });
  },
  forget: () => {
    quietly(() => {
      localStorage.removeItem(CHOICES_KEY);
    });
  },
};

/** Storage may be forbidden by a policy, or full. */
function quietly<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
