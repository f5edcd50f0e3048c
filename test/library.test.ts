import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import { bundleOf } from '../src/load/rules/bundle.ts';
import { readRulesFiles } from '../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../src/load/rules/rules-folder.ts';
import { RULES_FOLDER, valueOf } from './helpers/rules.ts';

const PARK = readFileSync(new URL('../fixtures/real/chongqing-tongliang.yaml', import.meta.url), 'utf8');

/** The shipped rules as the package's `rules.json` holds them. */
async function bundle(): Promise<library.RulesBundle> {
  const { layer } = valueOf(readRulesFiles(valueOf(await readRulesFolder(RULES_FOLDER))));
  return JSON.parse(JSON.stringify(bundleOf(layer))) as library.RulesBundle;
}

/** What README shows: read the rules and the data, compile once, evaluate. */
function judge(park: typeof library, rules: library.RulesBundle, text: string) {
  const read = park.rulesFromBundle(rules);
  const { catalogue } = read;
  const file = park.readDataFile(park.readSource(text, 'park.yaml'), catalogue);
  const ruleSet = read.ruleSet('qingdao-2019');
  if (!file.value || !ruleSet.value) throw new Error('not read');
  const { result } = park.evaluate(
    park.compileRuleSet(ruleSet.value, catalogue),
    file.value.record,
    'creation',
  );
  return { verdict: result.verdict, missing: result.missing.map(({ id }) => id) };
}

describe('the library', () => {
  it('works as README shows it', async () => {
    expect(judge(library, await bundle(), PARK)).toMatchObject({ verdict: 'undetermined' });
  });

  it('gives the same in a world that has JavaScript and nothing else', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'parkEval',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    });
    const script = `${outputFiles[0]?.text}\n(${judge.toString()})(parkEval, JSON.parse(rules), text)`;
    const rules = await bundle();
    const result: unknown = runInNewContext(script, { rules: JSON.stringify(rules), text: PARK });
    expect(JSON.parse(JSON.stringify(result))).toEqual(judge(library, rules, PARK));
  });
});
