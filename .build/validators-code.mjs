// Compiles the schemas of files to the text of modules.

import standalone from 'ajv/dist/standalone/index.js';
import { FILE_SCHEMAS } from '../src/load/schema/file-schemas.ts';
import { schemaCompiler } from '../src/load/schema/validators.ts';

const compiler = schemaCompiler({ source: true, esm: true });

/** By kind of file: a module that exports its validator, as `validate`. */
export const codes = Object.fromEntries(
  Object.keys(FILE_SCHEMAS).map((kind) => [kind, standalone.default(compiler, { validate: kind })]),
);
