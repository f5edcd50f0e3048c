import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInRules } from '../../../src/commands/built-in-rules.ts';
import { idsByName } from '../../../src/load/data/names.ts';
import { bundleOf } from '../../../src/load/rules/bundle.ts';
import { piecesOf } from '../../../src/load/rules/pieces.ts';
import { joinLayers, type Rules, type RulesLayer } from '../../../src/load/rules/rules.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../../../src/load/rules/rules-folder.ts';
import { belongsTo } from '../../../src/model/rule-set.ts';
import { RULES_FOLDER, valueOf } from '../../helpers/rules.ts';
import { fileOf, sampleFiles } from '../../helpers/sample-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'park-eval-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checked = valueOf(readRulesFiles(valueOf(await readRulesFolder(RULES_FOLDER, 'rules'))));

/** What the build makes of a layer, in a folder of its own. */
function build(layer: RulesLayer): string {
  const place = mkdtempSync(join(folder, 'built-'));
  mkdirSync(join(place, 'rules'));
  for (const [name, piece] of piecesOf(bundleOf(layer))) writeFileSync(join(place, 'rules', name), piece);
  return place;
}

const shipped = build(checked.layer);

/** The layer as a program in that folder reads it. */
const readLayer = async (place = shipped): Promise<RulesLayer> => valueOf(await builtInRules(place));

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code).toSorted();

const ofLevel = ({ readLevel }: Rules) => readLevel?.('qingdao-2019', 'creation');

const RULE_SET = readFileSync(join(RULES_FOLDER, 'qingdao-2019.yaml'), 'utf8');

const OWN = `- id: own_output
  name: {zh: 自有产出, en: own output}
  type: amount
  unit: 万元
  time: flow
  caliber: {zh: 自有, en: own}
`;

const EXTENDING = `id: east-2021
city: alpha
district: {zh: 东区, en: East}
extends: alpha-2020
title: {zh: 东区办法, en: rules of East}
document:
  number: 东政〔2021〕1号
  issuer: {zh: 东区政府, en: government of East}
  status: issued
  effective: {from: 2021-01-01}
  sha256: ${'cd'.repeat(32)}
drops:
  - {criterion: growth, cite: [{clause: E-1, at: 一, fragment: 不考核}], why: {zh: 不考核, en: not asked}}
`;

describe('rules in pieces', () => {
  it('are the same as from their files', async () => {
    const { rules } = joinLayers([await readLayer()]);
    const { catalogue, cities, ruleSetIds, hashes } = rules;
    expect({ cities, ruleSetIds, hashes }).toEqual({
      cities: checked.rules.cities,
      ruleSetIds: checked.rules.ruleSetIds,
      hashes: checked.rules.hashes,
    });
    expect(catalogue.lists).toEqual(checked.rules.catalogue.lists);
    expect([...catalogue.indicators]).toEqual([...checked.rules.catalogue.indicators]);
    for (const id of ruleSetIds) expect(rules.ruleSet(id)).toEqual(checked.rules.ruleSet(id));
  });

  it('are the same where all that a level needs was read at once', async () => {
    const { rules } = joinLayers([await readLayer()]);
    const before = rules.catalogue.indicators.get('main_business_revenue');
    for (const id of rules.ruleSetIds)
      for (const level of rules.ruleSet(id).value?.levels ?? []) rules.readLevel?.(id, level.id);
    expect(rules.catalogue.indicators.get('main_business_revenue')).toBe(before);
    expect([...rules.catalogue.indicators]).toEqual([...checked.rules.catalogue.indicators]);
    for (const id of rules.ruleSetIds) expect(rules.ruleSet(id)).toEqual(checked.rules.ruleSet(id));
  });

  it.each([
    ['after', (rules: Rules) => [rules.ruleSet('qingdao-2019').value?.criteria, ofLevel(rules)]],
    [
      'before',
      (rules: Rules) => [ofLevel(rules), rules.ruleSet('qingdao-2019').value?.criteria].toReversed(),
    ],
  ] as const)('have the criteria of a level once, read %s all others', async (_, read) => {
    const { rules } = joinLayers([await readLayer()]);
    const [all = [], own = []] = read(rules);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ id }) => id)).toEqual(
      all.filter((each) => belongsTo(each, 'creation')).map(({ id }) => id),
    );
    for (const each of own) expect(all.find(({ id }) => id === each.id)).toBe(each);
  });

  it('keep calibers, which only explanations ask for', async () => {
    const { catalogue } = joinLayers([await readLayer()]).rules;
    const ids = [...catalogue.indicators.keys()];
    const calibers = ids.map((id) => catalogue.calibers?.get(id));
    expect(calibers.filter((each) => each !== undefined).length).toBeGreaterThan(100);
    expect(calibers).toEqual(ids.map((id) => checked.rules.catalogue.calibers?.get(id)));
  });

  it('say so where a piece is missing', async () => {
    const place = build(checked.layer);
    const { rules } = joinLayers([await readLayer(place)]);
    for (const name of ['qingdao-2019.json', 'names.txt']) rmSync(join(place, 'rules', name));
    expect(() => rules.ruleSet('qingdao-2019')).toThrow('qingdao-2019.json cannot be read: build again');
    expect(() => rules.catalogue.idsByName?.get('name')).toThrow('names.txt cannot be read: build again');
  });

  it('know every name, and no other', async () => {
    const { catalogue } = joinLayers([await readLayer()]).rules;
    const names = idsByName(catalogue.indicators.values());
    expect(names.size).toBeGreaterThan(500);
    for (const [name, ids] of names) {
      expect(catalogue.idsByName?.get(name)).toEqual(ids);
      for (const part of ['', name.slice(1), name.slice(0, -1), `${name}\t`])
        expect(catalogue.idsByName?.get(part)).toEqual(names.get(part));
    }
  });

  it.each([
    ['an indicator', 'catalogue/indicators/own.yaml', OWN],
    ['a rule set', 'qingdao-2019.yaml', RULE_SET],
  ])('take a folder with %s over them as others do', async (_, name, text) => {
    const over = [fileOf(name, text)];
    const { rules, layer } = valueOf(readRulesFiles(over, await readLayer()));
    const same = valueOf(readRulesFiles(over, checked.layer)).rules;
    expect(layer.compiled).toBeUndefined();
    expect(rules.ruleSetIds).toEqual(same.ruleSetIds);
    expect([...rules.catalogue.indicators]).toEqual([...same.catalogue.indicators]);
    for (const id of rules.ruleSetIds) expect(rules.ruleSet(id)).toEqual(same.ruleSet(id));
  });

  it('tell of what a folder over them breaks', async () => {
    const text = OWN.replace('own_output', 'main_business_revenue').replace('万元', '亩');
    const over = [fileOf('catalogue/indicators/own.yaml', text)];
    const found = readRulesFiles(over, await readLayer());
    expect(codesOf(found).length).toBeGreaterThan(0);
    expect(codesOf(found)).toEqual(codesOf(readRulesFiles(over, checked.layer)));
  });

  it('tell of a rule set whose base a folder over them breaks', async () => {
    const east = fileOf('east-2021.yaml', EXTENDING);
    const place = build(valueOf(readRulesFiles([...sampleFiles(), east])).layer);
    const base = sampleFiles().find(({ name }) => name === 'alpha-2020.yaml')?.text ?? '';
    const over = (text: string) => [fileOf('alpha-2020.yaml', text)];
    expect(readRulesFiles(over(base), await readLayer(place)).problems).toEqual([]);
    const broken = readRulesFiles(over(base.replace('- id: growth', '- id: rise')), await readLayer(place));
    expect(broken.problems).toMatchObject([{ place: { file: 'east-2021.yaml' } }]);
  });
});
