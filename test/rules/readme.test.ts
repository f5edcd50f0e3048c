import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { BENCH_COMMANDS } from '../../src/commands/bench/definitions.ts';
import { tryCase } from '../../src/engine/index.ts';
import { readCases } from '../../src/load/cases/cases.ts';
import { readSource } from '../../src/load/source/source.ts';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { KEY_TABLES } from '../helpers/key-tables.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

const FILE = fileURLToPath(new URL('../../rules/README.md', import.meta.url));
const README = readFileSync(FILE, 'utf8');
const FOLDER = mkdtempSync(join(tmpdir(), 'park-eval-readme-'));

afterAll(() => rmSync(FOLDER, { recursive: true }));

interface Block {
  readonly mark: string;
  readonly value: string;
  readonly language: string;
  readonly text: string;
}

/** Every fenced block, with the mark before it: `<!-- file: NAME -->`, `<!-- context: KIND -->`, `<!-- exit: CODE -->`. */
const BLOCKS = [...README.matchAll(/(?:<!-- (\w+): (\S+) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, mark = '', value = '', language = '', text = '']): Block => ({ mark, value, language, text }),
);

function write(name: string, text: string): string {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** A rule set around a piece of one. */
function ruleSetWith(key: string, text: string): string {
  const own = key === 'criteria' ? '' : PLAIN;
  const piece = `${key}:\n${text}`;
  return `id: some-2024
city: some
title: {zh: 某市, en: Some}
document: {number: 某〔2024〕1号, issuer: {zh: 某市, en: Some}, status: issued, effective: {from: 2024-01-01}, sha256: ${'0'.repeat(64)}}
levels:
  application: {title: {zh: 申报, en: application}, scope: park, kind: admission, decided_by: must}
${own}${piece}`;
}

const PLAIN = `criteria:
  - {id: body, level: application, scope: park, force: must, title: {zh: 机构, en: body}, cite: [{clause: Y-0, at: 一, fragment: 设立管理机构}],
    require: {indicator: has_management_body, equals: true}}
`;
const CITY = '- {id: some, name: {zh: 某市, en: Some}, rulesets: [some-2024], default: some-2024}\n';

/** What the linter says of a folder with the piece. */
async function lint({ value, text }: Block): Promise<string> {
  const folder = `pieces-${value}`;
  if (value === 'indicators') write(`${folder}/catalogue/indicators/own.yaml`, text);
  else {
    write(`${folder}/cities.yaml`, CITY);
    write(`${folder}/some-2024.yaml`, ruleSetWith(value, text));
  }
  const { stdout, stderr } = await runCli(['rules', 'lint', join(FOLDER, folder)], {
    rules: REAL_RULES,
    folder: '/',
  });
  return stdout + stderr;
}

/** The differences of the cases of a rule set of this repository. */
function differencesOf(text: string) {
  const full = text.startsWith('ruleset') ? text : `ruleset: qingdao-2019\n${text}`;
  const [, id = ''] = /^ruleset: (\S+)/.exec(full) ?? [];
  const { trials } = valueOf(
    readCases(readSource(full, 'cases.yaml'), valueOf(RULES.ruleSet(id)), RULES.catalogue),
  );
  return trials.flatMap((trial) => tryCase(compiledRuleSet(id), trial).differences);
}

describe('rules/README.md', () => {
  it('says of every block of YAML what it is', () => {
    const yaml = BLOCKS.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(8);
    expect(yaml.filter(({ mark }) => mark !== 'file' && mark !== 'context')).toEqual([]);
  });

  const pieces = BLOCKS.filter(({ mark }) => mark === 'context');
  const isOfCases = ({ value }: Block) => ['cases', 'support', 'unshown'].includes(value);

  it.each(pieces.filter((block) => !isOfCases(block)).map((block) => [block.value, block] as const))(
    'shows %s that have no findings',
    async (_, block) => {
      expect(await lint(block)).toContain('no findings');
    },
  );

  it.each(pieces.filter(isOfCases).map((block) => [block.value, block] as const))(
    'shows %s that hold',
    (_, block) => {
      expect(differencesOf(block.text)).toEqual([]);
    },
  );

  it('has commands that do what they should, in their order', async () => {
    const ends: unknown[] = [];
    for (const { mark, value, language, text } of BLOCKS) {
      if (mark === 'file') write(value, text);
      const commands =
        language === 'sh' ? text.split('\n').filter((line) => line.startsWith('park-eval ')) : [];
      for (const command of commands) {
        const args = command
          .split(/\s+/)
          .slice(1)
          .map((word) => (/^my-rules|^park\.yaml/.test(word) ? join(FOLDER, word) : word));
        // They follow one another as the reader types them.
        // oxlint-disable-next-line no-await-in-loop
        const { code, stderr } = await runCli(args, { rules: REAL_RULES, folder: '/' });
        ends.push([command, code, stderr.split('\n')[0], mark === 'exit' ? Number(value) : 0]);
      }
    }
    expect(ends.length).toBeGreaterThan(10);
    expect(ends).toEqual(
      ends.map((end) => [(end as unknown[])[0], (end as unknown[])[3], '', (end as unknown[])[3]]),
    );
  });

  it('has a row for every tool', () => {
    const missing = BENCH_COMMANDS.filter(({ name }) => !README.includes(`\n| \`park-eval ${name} `));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('lists every key of every file as the schemas do', () => {
    const tables = /<!-- table: (\w+) -->\n([\s\S]*?)<!-- end -->/g;
    const written = README.replaceAll(
      tables,
      (_, name: string) => `<!-- table: ${name} -->\n${KEY_TABLES[name]}\n<!-- end -->`,
    );
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(FILE, written);
    const named = [...README.matchAll(tables)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(KEY_TABLES));
    expect(readFileSync(FILE, 'utf8')).toBe(written);
  });
});
