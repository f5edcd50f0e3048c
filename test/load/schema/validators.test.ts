import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { build } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSchemas } from '../../../.build/compile-schemas.mjs';
import { kindOf } from '../../../src/load/rules/file-kind.ts';
import { FILE_SCHEMAS, type FileKind } from '../../../src/load/schema/file-schemas.ts';
import { type Validator, validatorOf } from '../../../src/load/schema/validators.ts';
import { plainOf, readSource } from '../../../src/load/source/source.ts';
import { sampleFiles } from '../../helpers/sample-rules.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The validators that the build makes. */
let built: (kind: FileKind) => Validator;

beforeAll(async () => {
  const { plugin, input } = await compileSchemas();
  const { output } = await build({
    input,
    plugins: [plugin],
    platform: 'node',
    write: false,
    output: { format: 'cjs', entryFileNames: '[name].cjs' },
  });
  const chunks = new Map(output.map((each) => [basename(each.fileName), 'code' in each ? each.code : '']));
  const load = (name: string) => {
    const exports: { validate?: Validator } = {};
    // oxlint-disable-next-line typescript/no-implied-eval -- as Node runs a module
    new Function('exports', 'require', chunks.get(basename(name)) ?? '')(exports, load);
    return exports;
  };
  const kinds = Object.keys(FILE_SCHEMAS);
  const validators = new Map(kinds.map((kind) => [kind, load(`validator-${kind}.cjs`).validate]));
  built = (kind) => validators.get(kind) as Validator;
});

/** The files of rules in a folder. */
function filesIn(folder: string) {
  const names = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => kindOf(name))
    .map((name) => ({ name, text: readFileSync(`${ROOT}${folder}/${name}`, 'utf8') }));
}

/** The plain content of files. */
function contentOf(files: readonly { readonly name: string; readonly text: string }[]) {
  return files.map(({ name, text }) => {
    const { root } = readSource(text, name);
    return { kind: kindOf(name) ?? 'cases', name, value: root && plainOf(root) };
  });
}

const SMALL = contentOf([...sampleFiles(), ...filesIn('fixtures/rules')]);
const FILES = [...SMALL, ...contentOf(filesIn('rules'))];

/** The values that a change puts in the place of another one. */
const OTHERS: readonly unknown[] = [
  null,
  true,
  -1,
  5000,
  '',
  'x',
  'Ä'.repeat(40),
  [],
  {},
  ['x', 'x'],
  { x: 1 },
];

/** A place in a file: at each step one of the children, counted round and round. */
type Steps = readonly number[];

/** Every place in a value. */
function stepsIn(value: unknown): Steps[] {
  const children = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return [[], ...children.flatMap((child, index) => stepsIn(child).map((steps) => [index, ...steps]))];
}

/** The value with other content at a place. */
function replaceAt(value: unknown, [step, ...rest]: Steps, replace: (part: unknown) => unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return replace(value);
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return replace(value);
  const child = replaceAt(Reflect.get(value, key), rest, replace);
  return Array.isArray(value) ? value.with(Number(key), child) : { ...value, [key]: child };
}

/** What may become of a part: another value; a key or an item more, or one less, at either end. */
function changesOf(part: unknown): readonly unknown[] {
  if (Array.isArray(part)) return [...OTHERS, part.slice(1), [...part, ...part.slice(-1)]];
  if (typeof part !== 'object' || part === null) return OTHERS;
  const without = Object.keys(part).map((key) =>
    Object.fromEntries(Object.entries(part).filter(([each]) => each !== key)),
  );
  return [...OTHERS, ...without, { ...part, 'an extra': 1 }];
}

/** Each change at each place. */
function* changedIn(value: unknown) {
  for (const steps of stepsIn(value)) {
    let parts: readonly unknown[] = [];
    replaceAt(value, steps, (part) => (parts = changesOf(part)));
    for (const part of parts) yield replaceAt(value, steps, () => part);
  }
}

const KEYWORDS = [
  'additionalProperties',
  'dependencies',
  'enum',
  'if',
  'maxItems',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'not',
  'pattern',
  'propertyNames',
  'required',
  'type',
  'uniqueItems',
];

const resultOf = (validator: Validator, value: unknown) => ({
  fits: validator(value),
  errors: validator.errors,
});

describe('the validators that the build makes of the schemas', () => {
  it.each(FILES)('take $name as those do that are compiled from the sources', ({ kind, value }) => {
    expect(value).toBeDefined();
    expect(resultOf(built(kind), value)).toEqual({ fits: true, errors: null });
    expect(resultOf(validatorOf(kind), value)).toEqual({ fits: true, errors: null });
  });

  it('find the same errors, of every keyword, whatever is changed anywhere in the small files', () => {
    const keywords = new Set<string>();
    const differ: unknown[] = [];
    for (const { kind, value } of SMALL) {
      for (const changed of changedIn(value)) {
        const result = resultOf(built(kind), changed);
        const expected = resultOf(validatorOf(kind), changed);
        if (!isDeepStrictEqual(result, expected)) differ.push({ result, expected });
        for (const { keyword } of result.errors ?? []) keywords.add(keyword);
      }
    }
    expect(differ).toEqual([]);
    expect([...keywords].toSorted()).toEqual(KEYWORDS);
  });

  it('find the same errors in any file that is changed here and there', () => {
    const places = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 8 }), fc.nat()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(...FILES), places, ({ kind, value }, changes) => {
        const changed = changes.reduce(
          (before, [steps, choice]) =>
            replaceAt(before, steps, (part) => {
              const parts = changesOf(part);
              return parts[choice % parts.length];
            }),
          value,
        );
        expect(resultOf(built(kind), changed)).toEqual(resultOf(validatorOf(kind), changed));
      }),
      { numRuns: 500 },
    );
  });
});
