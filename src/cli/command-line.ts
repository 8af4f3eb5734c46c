import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FORMATS, type FormatName } from '../core/campaign/schema';
import { LANGUAGES, languageOf, type Language } from '../i18n/language';
import { HIGHLIGHTS, type Command, type ReviewChoices } from './command';
import { UsageError } from './faults';

const OPTIONS = {
  campaign: { type: 'string' },
  phase: { type: 'string' },
  settings: { type: 'string' },
  units: { type: 'string' },
  out: { type: 'string', short: 'o' },
  highlight: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
type OptionName = keyof typeof OPTIONS;

const EVERYWHERE: readonly OptionName[] = ['lang', 'help', 'version'];
const OF_REVIEW: readonly OptionName[] = ['campaign', 'phase', 'settings', 'json'];
const COMMANDS = {
  campaigns: ['json'],
  review: OF_REVIEW,
  nominate: [...OF_REVIEW, 'out', 'highlight', 'dry-run'],
  merge: ['out', 'units', 'json'],
  clear: ['out'],
  schema: [],
} as const satisfies Record<string, readonly OptionName[]>;
type CommandName = keyof typeof COMMANDS;

/** The values given, by option; a boolean stands as "true". */
type Given = ReadonlyMap<OptionName, string>;

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readCommandLine(argv: readonly string[]): Command {
  const { given, words } = tokensOf(argv);
  if (given.has('help')) return { name: 'help' };
  if (given.has('version')) return { name: 'version' };
  const [first, ...rest] = words;
  const name = commandName(first);
  for (const option of given.keys()) {
    if ([...EVERYWHERE, ...COMMANDS[name]].includes(option)) continue;
    throw new UsageError({
      code: 'option.notHere',
      params: { option: `--${option}`, command: name },
    });
  }
  return commandOf(name, rest, given);
}

/**
 * The language of every message: `--lang`, else the locale of the environment, else Vietnamese.
 * A `--lang` that is not ours is a fault, told in the language that would have been used.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly unknown: string | null } {
  const tag = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => Boolean(value));
  const fallback = languageOf(tag) ?? LANGUAGES[0];
  const asked = langOf(argv);
  const language = asked === null ? fallback : languageOf(asked);
  return language === null ? { language: fallback, unknown: asked } : { language, unknown: null };
}

/** Found by itself, so that a fault elsewhere on the line is told in the right language. */
function langOf(argv: readonly string[]): string | null {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const at = argv.findLastIndex((word, i) => i < end && /^--lang(=|$)/.test(word));
  if (at < 0) return null;
  const [, inline] = (argv[at] ?? '').split('=', 2);
  return inline ?? argv[at + 1] ?? null;
}

function tokensOf(argv: readonly string[]): { given: Given; words: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<OptionName, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') given.set(...optionOf(token));
  }
  return { given, words };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionOf({ name, rawName, value, inlineValue }: OptionToken): [OptionName, string] {
  const option = z.enum(Object.keys(OPTIONS) as [OptionName, ...OptionName[]]).safeParse(name);
  if (!option.success) {
    throw new UsageError({ code: 'option.unknown', params: { option: rawName } });
  }
  const wantsValue = OPTIONS[option.data].type === 'string';
  if (!wantsValue && value !== undefined) {
    throw badValue(rawName, value, '–');
  }
  const missing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  if (wantsValue && missing) {
    throw new UsageError({ code: 'option.noValue', params: { option: rawName } });
  }
  return [option.data, value ?? 'true'];
}

function commandName(word: string | undefined): CommandName {
  if (word === undefined) throw new UsageError({ code: 'command.missing', params: {} });
  const names = Object.keys(COMMANDS) as [CommandName, ...CommandName[]];
  const name = z.enum(names).safeParse(word);
  if (name.success) return name.data;
  throw new UsageError({ code: 'command.unknown', params: { command: word } });
}

function commandOf(name: CommandName, words: readonly string[], given: Given): Command {
  switch (name) {
    case 'campaigns':
      noMore(words, 0);
      return { name, json: given.has('json') };
    case 'schema':
      noMore(words, 1);
      return { name, format: formatOf(words[0]) };
    case 'clear':
      return { name, file: fileOf(name, words), out: outOf(given) };
    case 'merge':
      return {
        name,
        files: filesOf(name, words),
        out: outOf(given),
        units: given.get('units') ?? null,
        json: given.has('json'),
      };
    case 'review':
      return { name, ...choicesOf(name, words, given) };
    case 'nominate':
      return {
        name,
        ...choicesOf(name, words, given),
        out: given.has('dry-run') ? (given.get('out') ?? null) : outOf(given),
        highlight: oneOf('--highlight', HIGHLIGHTS, given.get('highlight') ?? HIGHLIGHTS[0]),
        dryRun: given.has('dry-run'),
      };
  }
}

function choicesOf(command: CommandName, words: readonly string[], given: Given): ReviewChoices {
  return {
    file: fileOf(command, words),
    campaign: given.get('campaign') ?? null,
    phase: given.get('phase') ?? null,
    settings: given.get('settings') ?? null,
    json: given.has('json'),
  };
}

function fileOf(command: CommandName, words: readonly string[]): string {
  noMore(words, 1);
  const [file = ''] = filesOf(command, words);
  return file;
}

function filesOf(command: CommandName, words: readonly string[]): readonly string[] {
  if (words.length > 0 && !words.includes('')) return words;
  throw new UsageError({ code: 'argument.missing', params: { command } });
}

function outOf(given: Given): string {
  const out = given.get('out');
  if (out === undefined) throw new UsageError({ code: 'out.missing', params: {} });
  return out;
}

function formatOf(word: string | undefined): FormatName {
  const names = Object.keys(FORMATS) as [FormatName, ...FormatName[]];
  const format = z.enum(names).safeParse(word);
  if (format.success) return format.data;
  throw new UsageError({ code: 'format.unknown', params: { known: names.join(', ') } });
}

function oneOf<Value extends string>(option: string, known: readonly Value[], given: string) {
  const found = known.find((value) => value === given);
  if (found === undefined) throw badValue(option, given, known.join(', '));
  return found;
}

export function badValue(option: string, value: string, known: string): UsageError {
  return new UsageError({ code: 'option.badValue', params: { option, value, known } });
}

function noMore(words: readonly string[], count: number): void {
  const argument = words[count];
  if (argument !== undefined) {
    throw new UsageError({ code: 'argument.extra', params: { argument } });
  }
}
