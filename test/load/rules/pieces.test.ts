import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInRules } from '../../../src/commands/built-in-rules.ts';
import { idsByName } from '../../../src/load/data/names.ts';
import { bundleOf } from '../../../src/load/rules/bundle.ts';
import { piecesOf } from '../../../src/load/rules/pieces.ts';
import { joinLayers, type RulesLayer } from '../../../src/load/rules/rules.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../../../src/load/rules/rules-folder.ts';
import { RULES_FOLDER, valueOf } from '../../helpers/rules.ts';
import { fileOf } from '../../helpers/sample-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'park-eval-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checked = valueOf(readRulesFiles(valueOf(await readRulesFolder(RULES_FOLDER, 'rules'))));
mkdirSync(join(folder, 'rules'));
for (const [name, piece] of piecesOf(bundleOf(checked.layer)))
  writeFileSync(join(folder, 'rules', name), piece);

/** The layer as a program in that folder reads it. */
const readLayer = async (): Promise<RulesLayer> => valueOf(await builtInRules(folder));

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

  it('know every name, and no other', async () => {
    const { catalogue } = joinLayers([await readLayer()]).rules;
    const names = idsByName(catalogue.indicators.values());
    expect(names.size).toBeGreaterThan(500);
    for (const [name, ids] of names) {
      expect(catalogue.idsByName?.get(name)).toEqual(ids);
      for (const part of [name.slice(1), name.slice(0, -1), `${name}\t`])
        expect(catalogue.idsByName?.get(part)).toEqual(names.get(part));
    }
  });

  it('take a folder over them as others do', async () => {
    const over = [fileOf('catalogue/indicators/own.yaml', OWN)];
    const { rules, layer } = valueOf(readRulesFiles(over, await readLayer()));
    const same = valueOf(readRulesFiles(over, checked.layer)).rules;
    expect(layer.compiled).toBeUndefined();
    expect([...rules.catalogue.indicators]).toEqual([...same.catalogue.indicators]);
    for (const id of rules.ruleSetIds) expect(rules.ruleSet(id)).toEqual(same.ruleSet(id));
  });

  it('tell of what a folder over them breaks', async () => {
    const text = OWN.replace('own_output', 'main_business_revenue').replace('万元', '亩');
    const over = [fileOf('catalogue/indicators/own.yaml', text)];
    const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
      problems.map(({ code }) => code).toSorted();
    const found = readRulesFiles(over, await readLayer());
    expect(codesOf(found).length).toBeGreaterThan(0);
    expect(codesOf(found)).toEqual(codesOf(readRulesFiles(over, checked.layer)));
  });
});

const OWN = `- id: own_output
  name: {zh: 自有产出, en: own output}
  type: amount
  unit: 万元
  time: flow
  caliber: {zh: 自有, en: own}
`;
