import type { OptionDefinition } from './option-definition.ts';
import { QUERY_OPTIONS } from './query/options.ts';

/** Every option; a command names those that it takes. */
export const OPTIONS = {
  city: { flags: '--city <city>' },
  ruleset: { flags: '--ruleset <id>' },
  all: { flags: '--all' },
  level: { flags: '--level <id>' },
  reading: { flags: '--reading <criterion=id>', repeatable: true },
  years: { flags: '--years <list|all>' },
  asOf: { flags: '--as-of <date>' },
  rules: { flags: '--rules <dir>' },
  units: { flags: '--units <list>' },
  cityData: { flags: '--city-data <file>' },
  format: { flags: '-f, --format <name[:path]>', repeatable: true },
  output: { flags: '-o, --output <path>' },
  about: { flags: '--about <percent>' },
  strict: { flags: '--strict' },
  requireEvidence: { flags: '--require-evidence' },
  failOn: { flags: '--fail-on <list>' },
  set: { flags: '--set <figure=value>', repeatable: true },
  vary: { flags: '--vary <figure>' },
  /** The same flag as `from`, of a command that takes no file to begin with. */
  varyFrom: { flags: '--from <value>' },
  varyTo: { flags: '--to <value>' },
  portfolio: { flags: '--portfolio' },
  parks: { flags: '--parks <count|all>' },
  /** The same flag as `parks`, of a command that takes what `check` judges behind it. */
  parkInputs: { flags: '--parks <inputs...>', repeatable: true },
  inputFormat: { flags: '--input-format <name>' },
  encoding: { flags: '--encoding <name>' },
  detail: { flags: '--detail <verdict|criteria|full>' },
  maxProblems: { flags: '--max-problems <count|all>' },
  jobs: { flags: '-j, --jobs <count>' },
  printConfig: { flags: '--print-config' },
  kind: { flags: '--kind <kind>' },
  period: { flags: '--period <period>' },
  rows: { flags: '--rows <count>' },
  from: { flags: '--from <file>' },
  force: { flags: '--force' },
  text: { flags: '--text <path>' },
  quiet: { flags: '-q, --quiet' },
  filter: { flags: '--filter <text>', repeatable: true },
  check: { flags: '--check' },
  min: { flags: '--min <percent>' },
  ...QUERY_OPTIONS,
  lang: { flags: '--lang <zh|en>' },
  noColor: { flags: '--no-color' },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<Option> = Option extends { readonly repeatable: true }
  ? readonly string[]
  : Option extends { readonly flags: `${string}<${string}` }
    ? string
    : boolean;

/** The values that were given, as text, by name. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> };
