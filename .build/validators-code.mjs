// Compiles the schemas of files to the text of a module.

import standalone from 'ajv/dist/standalone/index.js';
import { FILE_SCHEMAS } from '../src/load/schema/file-schemas.ts';
import { schemaCompiler } from '../src/load/schema/validators.ts';

const kinds = Object.keys(FILE_SCHEMAS);
const validators = standalone.default(
  schemaCompiler({ source: true, esm: true }),
  Object.fromEntries(kinds.map((kind) => [kind, kind])),
);

/** Exports what `src/load/schema/validators.ts` does for the program. */
export const code = `${validators}
const validators = { ${kinds.join(', ')} };
export function validatorOf(kind) { return validators[kind]; }
`;
