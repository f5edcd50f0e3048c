import { describe, expect, it } from 'vitest';
import { explainCriterion, explainIndicator } from '../../src/report/text/explain.ts';
import type { Page } from '../../src/report/text/page.ts';
import { painter } from '../../src/report/text/paint.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

describe('an explanation', () => {
  it.each([
    ['criterion', 'land-yield'],
    ['growth', 'growth'],
    ['list', 'energy'],
    ['share', 'laboratories'],
    ['indicator', '投资强度'],
    ['label', '主导产业'],
  ])('of a %s looks like its golden file', async (name, topic) => {
    expectGolden(`explain-${name}-zh`, await runCli(['explain', topic, '--lang', 'zh']));
    expectGolden(`explain-${name}-en`, await runCli(['explain', topic, '--lang', 'en']));
  });

  it.each([
    ['by title', '土地产出', 'land-yield'],
    ['by English title', 'Yield of land', 'land-yield'],
    ['by clause', 's-02', 'land-yield'],
    ['by an alias of an indicator', '每亩税收', 'tax_per_mu'],
    ['by a clause that is left out', 'S-19', 'no number'],
    ['in every rule set that has it', 'revenue', 'O-01'],
  ])('finds its topic %s', async (_name, topic, found) => {
    const { code, stdout } = await runCli(['explain', topic]);
    expect(code).toBe(0);
    expect(stdout).toContain(found);
  });

  it('keeps to the city that is asked for', async () => {
    const { stdout } = await runCli(['explain', 'O-01', '--city', 'sample']);
    expect(stdout).toBe('');
  });

  it('suggests what may be meant', async () => {
    expect((await runCli(['explain', 'land-yeild'])).stderr).toContain('did you mean "land-yield"');
  });

  it('answers an ambiguous name with what it may mean', async () => {
    const { code, stderr } = await runCli(['explain', '亩均税收'], { rules: REAL_RULES });
    expect(code).toBe(2);
    expect(stderr).toContain('"亩均税收" fits several indicators');
    expect(stderr.split('name one: ')[1]).toMatch(/.+\(.+\), .+\(.+\)/);
  });

  it('says why a clause is not judged', async () => {
    const { code, stdout } = await runCli(['explain', 'Q19-43'], { rules: REAL_RULES });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Q19-43 {2}not judged: /)]);
  });

  it.each([
    ['CQ-24', '20元/m² × ', 'at most 300万元'],
    ['CQ-28', '20% × ', '10% × '],
    ['XA-51', 'managed as industrial land', 'XA-51  '],
    ['Q19-03', 'over 100 bn yuan', '> 1000亿元'],
  ])('shows the support or the classes that %s promises', async (clause, ...words) => {
    const { code, stdout } = await runCli(['explain', clause], { rules: REAL_RULES });
    expect(code).toBe(0);
    for (const each of words) expect(stdout).toContain(each);
  });

  it('names the criteria that read an indicator as guard or exception, too', async () => {
    const { stdout } = await runCli(['explain', 'special_safety_park'], { rules: REAL_RULES });
    expect(stdout).toContain('CQ-20');
  });

  it('goes to a file', async () => {
    const { files, stdout } = await runCli(['explain', 'land-yield', '-o', 'sheet.txt']);
    expect(stdout).toBe('');
    expect(files.get('sheet.txt')).toContain('S-01');
  });
});

describe.each(RULES.ruleSetIds)('the criteria of %s', (id) => {
  const { ruleSet, catalogue } = compiledRuleSet(id);

  it.each(['zh', 'en'] as const)('can all be explained: %s', (language) => {
    const page: Page = { ruleSet, catalogue, language, width: 100, paint: painter(0) };
    for (const criterion of ruleSet.criteria) {
      const lines = explainCriterion(criterion, page);
      expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
      expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
    }
  });
});

describe('the indicators of the catalogue', () => {
  it.each(['zh', 'en'] as const)('can all be explained: %s', (language) => {
    const [first = ''] = RULES.ruleSetIds;
    const { ruleSet, catalogue } = compiledRuleSet(first);
    const page: Page = { ruleSet, catalogue, language, width: 80, paint: painter(0) };
    for (const indicator of catalogue.indicators.values()) {
      const lines = explainIndicator(indicator, [], page);
      expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
      expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });
});
