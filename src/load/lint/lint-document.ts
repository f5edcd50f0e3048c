import type { Citation, Force } from '../../model/rule-set.ts';
import type { RawOverride, RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';
import { plainPhrase } from '../wording/phrase-numbers.ts';

/** Clauses without account, deadlines outside of the document's span, and words that bind otherwise than `force` says. */
export function lintDocument(ruleSet: Located<RawRuleSet>): void {
  lintNumbering(ruleSet);
  const { criteria, overrides = [] } = ruleSet.raw;
  for (const [key, entries] of Object.entries({ criteria, overrides })) {
    for (const [index, entry] of entries.entries()) {
      lintDeadline(entry, [key, index, 'by'], ruleSet);
      lintForce(entry, [key, index, 'force'], ruleSet);
    }
  }
}

type Entry = Pick<RawOverride, 'by' | 'force' | 'cite'>;

function lintDeadline({ by }: Entry, at: Path, { raw, problems }: Located<RawRuleSet>): void {
  const { from, until } = raw.document.effective;
  if (by === undefined || (by >= from && (until === undefined || by <= until))) return;
  problems.add(at, 'deadline-outside-document', { found: by, expected: `${from} – ${until ?? ''}` });
}

function lintForce({ force, cite }: Entry, at: Path, { problems }: Located<RawRuleSet>): void {
  const [detail, expected] = bindingWord(cite) ?? [];
  if (detail === undefined || expected === undefined || force === undefined || force === expected) return;
  problems.add(at, 'force-against-wording', { found: force, expected, detail });
}

/** Words that bind less than an order does. */
const WORDS: readonly (readonly [RegExp, Force])[] = [
  [/力争|力爭|争取|爭取|尽量|盡量/, 'strive'],
  [/原则上|原則上/, 'in-principle'],
];

/** The first such word of the phrases, and the force that it gives. */
function bindingWord(cite: readonly Citation[]): readonly [string, Force] | undefined {
  const text = cite.map(({ fragment, reads }) => plainPhrase(reads ?? fragment)).join(' ');
  for (const [word, force] of WORDS) {
    const [found] = word.exec(text) ?? [];
    if (found !== undefined) return [found, force];
  }
  return undefined;
}

/** Clauses are numbered as PREFIX-NUMBER; between the lowest and the highest, each is cited or listed. */
function lintNumbering({ raw, problems }: Located<RawRuleSet>): void {
  const { criteria, overrides = [], drops = [], bands = [], incentives = [], not_encoded = [] } = raw;
  const cited = [...criteria, ...overrides, ...drops, ...bands, ...incentives].flatMap(({ cite }) => cite);
  const known = new Set([...cited, ...not_encoded].map(({ clause }) => clause));
  const numbers = new Map<string, string[]>();
  for (const clause of known) {
    const [, prefix = '', digits] = /^(.+-)(\d+)$/.exec(clause) ?? [];
    if (digits !== undefined) numbers.set(prefix, [...(numbers.get(prefix) ?? []), digits]);
  }
  for (const [prefix, digits] of numbers) {
    const sorted = digits.toSorted((a, b) => Number(a) - Number(b));
    for (const [index, each] of sorted.slice(1).entries()) {
      const [below, above] = [Number(sorted[index]) + 1, Number(each) - 1];
      if (below > above) continue;
      const write = (number: number) => `${prefix}${String(number).padStart(each.length, '0')}`;
      const subject = below === above ? write(below) : `${write(below)} … ${write(above)}`;
      problems.addAtKey(['not_encoded'], 'clause-without-account', { subject });
    }
  }
}
