// Code in the place of schemas, so that no run of what is built compiles one.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const folder = dirname(fileURLToPath(import.meta.url));
const validators = join(folder, '../src/load/schema/validators.ts');

/** @type {Promise<string> | undefined} */
let code;

/** @type {import('rolldown').Plugin} */
export const compileSchemas = {
  name: 'compile-schemas',
  async load(id) {
    if (id !== validators) return null;
    code ??= makeCode();
    return { code: await code, moduleType: 'js' };
  },
};

/** Runs the program's own schemas through the compiler, in this process. */
async function makeCode() {
  const { output } = await build({
    input: join(folder, 'validators-code.mjs'),
    platform: 'node',
    write: false,
    logLevel: 'warn',
    checks: { bundlerTimings: false },
    output: { format: 'esm', codeSplitting: false },
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return module.code;
}
