// Code in the place of schemas, so that no run of what is built compiles one.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { loading } from './load-when-called.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const validators = join(folder, '../src/load/schema/validators.ts');
/** Before the kind of a file, the id of its validator. */
const COMPILED = `${validators}?compiled=`;

/**
 * The validator of each kind of file is a file of its own in the bundle, which is loaded when it is asked for.
 * @returns {Promise<{ plugin: import('rolldown').Plugin, input: Record<string, string> }>} `input`: these files, which are entries
 */
export async function compileSchemas() {
  const codes = await compile();
  const kinds = Object.keys(codes);
  return {
    input: Object.fromEntries(kinds.map((kind) => [nameOf(kind), COMPILED + kind])),
    plugin: {
      name: 'compile-schemas',
      resolveId: (id) => (id.startsWith(COMPILED) ? id : null),
      load(id) {
        const code = id === validators ? choice(kinds) : codes[id.replace(COMPILED, '')];
        return code === undefined ? null : { code, moduleType: 'js' };
      },
    },
  };
}

/** @param {string} kind */
function nameOf(kind) {
  return `when-called/validator-${kind}`;
}

/**
 * What stands in the place of `validators.ts`.
 * @param {readonly string[]} kinds
 */
function choice(kinds) {
  const cases = kinds.map((kind) => `case '${kind}': return ${loading(nameOf(kind))}.validate;`);
  return `export function validatorOf(kind) { switch (kind) { ${cases.join(' ')} } }`;
}

/**
 * Runs the program's own schemas through the compiler, in this process.
 * @returns {Promise<Record<string, string>>} modules by kind of file
 */
async function compile() {
  const { output } = await build({
    input: join(folder, 'validators-code.mjs'),
    platform: 'node',
    write: false,
    logLevel: 'warn',
    checks: { bundlerTimings: false },
    output: { format: 'esm', codeSplitting: false },
  });
  const { codes } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return codes;
}
