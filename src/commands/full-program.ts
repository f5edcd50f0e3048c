import { Command, CommanderError, Option } from 'commander';
import { EXIT_CODES, type ExitName } from '../exit-codes.ts';
import type { Language, Text } from '../model/text.ts';
import { widthOf, wrap } from '../report/text/wrap.ts';
import type { Context } from './context.ts';
import type { CommandDefinition } from './command-definition.ts';
import type { CommandWords } from './command-words.ts';
import { COMMAND_WORDS, GROUPS } from './definition-words.ts';
import { COMMANDS } from './definitions.ts';
import { LANGUAGES } from './language.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTION_WORDS } from './option-words.ts';
import { type OptionName, OPTIONS, type OptionValues } from './options.ts';
import { runCommand } from './run-command.ts';
import { usageError } from './usage-error.ts';

/** Runs any command line: one that asks for help, or holds a mistake, too. */
export async function runFullProgram(args: readonly string[], context: Context): Promise<ExitName> {
  let end: ExitName = 'success';
  const program = base(new Command('park-eval'), context)
    .description(SUMMARY[context.language])
    .version(context.version, '-V, --version', say(VERSION, context))
    .helpCommand(false)
    .addHelpText('after', `\n${firstSteps(context.language)}\n\n${exitCodes(context.language)}`);
  const groups = new Map<string, Command>();
  for (const definition of COMMANDS) {
    addCommand(
      groupOf(definition, program, groups, context),
      definition,
      context,
      async (values, options) => {
        end = await runCommand(definition, values, options, context);
      },
    );
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return end;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A command line without a command gets the help, but is not in order.
    return error.exitCode === 0 ? 'success' : 'error';
  }
}

type Action = (args: readonly string[], options: OptionValues) => Promise<void>;

/** What a command belongs to: the program itself, or the group that stands before its name. */
function groupOf(
  { name }: CommandDefinition,
  program: Command,
  groups: Map<string, Command>,
  context: Context,
): Command {
  const [group = ''] = name.split(' ', 1);
  const summary = GROUPS[group];
  if (group === name || !summary) return program;
  const known = groups.get(group) ?? base(program.command(group), context).description(say(summary, context));
  groups.set(group, known);
  return known.helpCommand(false);
}

function addCommand(group: Command, definition: CommandDefinition, context: Context, action: Action): void {
  const own = definition.name.split(' ').at(-1) ?? '';
  const words: CommandWords = COMMAND_WORDS[definition.name];
  const command = base(group.command(own), context).description(say(words.summary, context));
  for (const name of definition.args) command.argument(name, words.args?.[name]?.[context.language]);
  for (const name of definition.options) command.addOption(makeOption(name, words, context));
  const examples = words.examples.map((example) => `  ${example}`).join('\n');
  const ends = words.ends ? `\n${say(CODES, context)}\n  ${say(words.ends, context)}\n` : '';
  command.addHelpText('after', `${ends}\n${say(EXAMPLES, context)}\n${examples}`);
  command.action(() => action(command.args, typedValues(command, definition.options)));
}

/** What an option means to a command. */
function meaningOf(name: OptionName, { describe, formats }: CommandWords): Text {
  const { zh, en } = describe?.[name] ?? OPTION_WORDS[name];
  if (name !== 'format' || !formats) return { zh, en };
  return { zh: `${zh}：${formats.join('、')}`, en: `${en}: ${formats.join(', ')}` };
}

/** What was typed, by the names of options: two commands may mean different options by one flag. */
function typedValues(command: Command, names: readonly OptionName[]): OptionValues {
  const own = new Map(
    names.flatMap((name) => {
      const option = new Option(OPTIONS[name].flags);
      return option.negate ? [] : [[option.attributeName(), name] as const];
    }),
  );
  return Object.fromEntries(
    Object.entries(command.opts()).flatMap(([attribute, value]) => {
      const name = own.get(attribute);
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}

function makeOption(name: OptionName, words: CommandWords, context: Context): Option {
  const { flags, repeatable }: OptionDefinition = OPTIONS[name];
  const option = new Option(flags, say(meaningOf(name, words), context));
  if (flags.startsWith('--lang')) option.choices(LANGUAGES);
  return repeatable
    ? option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    : option;
}

/** What all commands have in common: where they write, in which language, and that they never end the process. */
function base(command: Command, { stdout, stderr, language }: Context): Command {
  const heading = (title: string) => HEADINGS[title]?.[language] ?? title;
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .showSuggestionAfterError(true)
    .helpOption('-h, --help', HELP[language])
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) => write(usageError(text, language)),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: heading,
      optionDescription: ({ description }) => description,
      // Chinese takes two columns a character, and has no blanks.
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .showHelpAfterError(TRY_HELP[language]);
}

function firstSteps(language: Language): string {
  return [FIRST_STEPS[language], ...STEPS.map((step) => `  ${step}`)].join('\n');
}

function exitCodes(language: Language): string {
  const lines = EXIT_CODES.map(({ code, meaning }) => `  ${code}  ${meaning[language]}`);
  return [CODES[language], ...lines].join('\n');
}

function say(text: Text, { language }: Context): string {
  return text[language];
}

const SUMMARY: Text = {
  zh: '按城市的政策文件判定工业园区：是否符合、有多大把握、由哪一条款决定、缺什么数据',
  en: 'Checks an industrial park against the policy document of a city: does it qualify, how sure is that, which clause decides, what is missing',
};
const VERSION: Text = { zh: '输出版本号', en: 'print the version' };
const HELP: Text = { zh: '显示帮助', en: 'show this help' };
const TRY_HELP: Text = { zh: '（用 --help 查看用法）', en: '(try --help)' };
const FIRST_STEPS: Text = {
  zh: '第一次使用（CITY 换成第一条列出的城市）：',
  en: 'First steps, for a CITY of those that the first one lists:',
};
const STEPS: readonly string[] = [
  'park-eval list cities',
  'park-eval init --city CITY -o park.yaml',
  'park-eval check park.yaml',
];
const EXAMPLES: Text = { zh: '示例：', en: 'Examples:' };
const CODES: Text = { zh: '退出码：', en: 'Exit codes:' };
const HEADINGS: Readonly<Record<string, Text>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};
