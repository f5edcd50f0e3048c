import type { ExitName } from '../../exit-codes.ts';
import type { VerifiedText } from '../../load/document/verify-text.ts';
import { checkRulesFiles } from '../../load/rules/rules-files.ts';
import type { RuleSetEntry, Rules } from '../../load/rules/rules.ts';
import { notAmong } from '../../load/source/suggest.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import { renderProofJson } from '../../report/proof-json.ts';
import { renderProof } from '../../report/text/proof.ts';
import { badOption } from '../bad-option.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { inOrder } from '../../problems/in-order.ts';
import { fail } from '../report-problems.ts';
import { readRulesTargets } from './rules-targets.ts';
import { readTexts } from './texts.ts';

/** Rule sets to be verified, and the problems that they have by themselves. */
interface Bench {
  readonly rules: Rules;
  readonly entries: ReadonlyMap<string, RuleSetEntry>;
  readonly problems: readonly Problem[];
}

/** Holds rule sets against the texts of their documents. */
export async function verify(
  ids: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const verified = await verifyAll(ids, options, context);
  const problems = [...outputs.problems, ...verified.problems];
  if (!outputs.value || !verified.value || problems.some(isError))
    return fail(problems, context, outputs.value);
  const { value } = verified;
  const render = ({ format, path }: Output) =>
    format === 'json'
      ? renderProofJson(value)
      : `${renderProof(value, styleFor(path, context)).join('\n')}\n`;
  const unwritten = await writeOutputs(outputs.value, render, context);
  if (unwritten.length > 0) return fail(unwritten, context);
  return value.some((each) => each.problems.length > 0) ? 'unmet' : 'success';
}

async function verifyAll(
  ids: readonly string[],
  { text: path, rules }: OptionValues,
  context: Context,
): Promise<Loaded<readonly VerifiedText[]>> {
  const bench = await readBench(rules, context);
  const chosen: Loaded<readonly RuleSetEntry[]> = bench.value
    ? chooseEntries(ids, bench.value)
    : { problems: bench.problems };
  if (path === undefined)
    return { problems: [...chosen.problems, badOption('--text', '', '<rule set>.txt, <folder>')] };
  if (!bench.value || !chosen.value) return { problems: chosen.problems };
  const wanted = chosen.value.map(({ raw }) => ({ id: raw.id, sha256: raw.document.sha256 }));
  const texts = await readTexts(path, wanted, ids.length > 0, context);
  if (!texts.value) return { problems: texts.problems };
  const { verifyText } = await import('../../load/document/verify-text.ts');
  const verified: VerifiedText[] = [];
  for (const entry of chosen.value) {
    const text = texts.value.get(entry.raw.id);
    if (!text) continue;
    verified.push(withOwn(verifyText(entry, text, bench.value.rules.catalogue), entry, bench.value));
  }
  return { value: verified, problems: texts.problems };
}

async function readBench(rules: string | undefined, context: Context): Promise<Loaded<Bench>> {
  const { value: [target] = [], problems } = await readRulesTargets([], rules, context);
  if (!target) return { problems };
  const checked = checkRulesFiles(target.files, ...target.below);
  if (!checked.value) return { problems: [...problems, ...checked.problems] };
  const layers = [...target.below, checked.value.layer];
  const entries = new Map(layers.flatMap((layer) => [...layer.ruleSets]));
  return { value: { rules: checked.value.rules, entries, problems: checked.problems }, problems };
}

/** The rule sets that are asked for; all where none is. */
function chooseEntries(ids: readonly string[], { entries }: Bench): Loaded<readonly RuleSetEntry[]> {
  const known = [...entries.keys()].toSorted();
  const unknown = ids.filter((id) => !entries.has(id));
  if (unknown.length > 0)
    return { problems: unknown.map((id) => complain('unknown-rule-set', id, notAmong(id, known))) };
  return {
    value: (ids.length > 0 ? ids : known).flatMap((id) => entries.get(id) ?? []),
    problems: [],
  };
}

/** With what is wrong with the rule set by itself: a threshold that its own phrase does not hold. */
function withOwn({ proof, problems }: VerifiedText, entry: RuleSetEntry, bench: Bench): VerifiedText {
  const own = bench.problems.filter(({ place }) => place.file === entry.problems.file);
  return { proof, problems: inOrder([...new Set([...own, ...problems])]) };
}
