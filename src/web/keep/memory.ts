import { z } from 'zod';
import { keptText, readKeptText, type KeptChoices } from './kept-choices';

/** What the page remembers on this machine beside language and theme. */
export interface Memory {
  load(): KeptChoices | null;
  save(choices: KeptChoices): void;
  /** The units that have to send a list, one a line, as the person wrote them down. */
  expectedUnits(): string;
  expectUnits(lines: string): void;
  forget(): void;
}

const CHOICES_KEY = 'binh-xet.choices';
const UNITS_KEY = 'binh-xet.expected-units';
const unitsSchema = z.string().catch('');

/** Kept by the browser; where it keeps nothing, nothing is remembered. */
export const localMemory: Memory = {
  load: () => readKeptText(quietly(() => localStorage.getItem(CHOICES_KEY)) ?? null),
  save: (choices) => {
    const text = keptText(choices);
    quietly(() => {
      if (text === null) localStorage.removeItem(CHOICES_KEY);
      else localStorage.setItem(CHOICES_KEY, text);
    });
  },
  expectedUnits: () => unitsSchema.parse(quietly(() => localStorage.getItem(UNITS_KEY))),
  expectUnits: (lines) => {
    quietly(() => {
      localStorage.setItem(UNITS_KEY, lines);
    });
  },
  forget: () => {
    quietly(() => {
      localStorage.removeItem(CHOICES_KEY);
      localStorage.removeItem(UNITS_KEY);
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
