import type { OptionDefinition } from './option-definition.ts';
import type { CommandDefinition } from './command-definition.ts';
import { COMMANDS } from './definitions.ts';
import { LANGUAGES } from './language.ts';
import { type OptionName, OPTIONS, type OptionValues } from './options.ts';

/** A command line that was read. */
export interface PlainLine {
  readonly command: CommandDefinition;
  readonly args: readonly string[];
  readonly options: OptionValues;
}

/**
 * Reads a command line in which nothing is out of the ordinary: a command, the arguments that it takes, options written in full or
 * by their letter, each with its value behind it. Undefined for all others, which ask for help or are to be told what is wrong.
 */
export function readPlainLine(words: readonly string[]): PlainLine | undefined {
  const command = COMMANDS.find(({ name }) => startsWith(words, name.split(' ')));
  if (!command) return undefined;
  const args: string[] = [];
  const options = new Map<OptionName, string | boolean | readonly string[]>();
  const rest = words.slice(command.name.split(' ').length)[Symbol.iterator]();
  for (const word of rest) {
    if (!isOption(word)) {
      args.push(word);
      continue;
    }
    const name = command.options.find((each) => flagsOf(each).includes(word));
    if (name === undefined || isVariadic(name)) return undefined;
    const value = takesValue(name) ? rest.next().value : !isNegation(word);
    if (value === undefined || !isPlainValue(name, value)) return undefined;
    const before = options.get(name);
    options.set(name, isRepeatable(name) ? [...(Array.isArray(before) ? before : []), value] : value);
  }
  return takes(command, args.length) ? { command, args, options: Object.fromEntries(options) } : undefined;
}

function startsWith(words: readonly string[], name: readonly string[]): boolean {
  return name.every((word, index) => words[index] === word);
}

/** `-` alone is standard input. */
function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

const definitionOf = (name: OptionName): OptionDefinition => OPTIONS[name];

/** `-f` and `--format`. */
function flagsOf(name: OptionName): readonly string[] {
  return definitionOf(name)
    .flags.split(/,? /)
    .filter((part) => part.startsWith('-'));
}

function takesValue(name: OptionName): boolean {
  return definitionOf(name).flags.includes('<');
}

/** Where the values of such an option end is for the full parser to say. */
function isVariadic(name: OptionName): boolean {
  return definitionOf(name).flags.includes('...>');
}

function isRepeatable(name: OptionName): boolean {
  return definitionOf(name).repeatable === true;
}

/** `--no-color` turns something off. */
function isNegation(word: string): boolean {
  return word.startsWith('--no-');
}

function isPlainValue(name: OptionName, value: unknown): boolean {
  if (typeof value !== 'string') return true;
  return !isOption(value) && (name !== 'lang' || LANGUAGES.some((language) => language === value));
}

/** Whether a command takes so many arguments. */
function takes({ args }: CommandDefinition, count: number): boolean {
  const needed = args.filter((name) => name.startsWith('<')).length;
  const most = args.some((name) => name.includes('...')) ? Infinity : args.length;
  return count >= needed && count <= most;
}
