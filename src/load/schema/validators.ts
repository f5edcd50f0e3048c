import { Ajv, type CodeOptions, type ErrorObject } from 'ajv';
import { FILE_SCHEMAS, type FileKind } from './file-schemas.ts';

/** Tells whether a value fits a schema; where it does not, `errors` says why. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** Compiles the schemas of files, which it knows by their kind. */
export function schemaCompiler(code: CodeOptions = {}): Ajv {
  return new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strictSchema: true,
    strictTypes: false,
    strictRequired: false,
    // What stands in `definitions` is one function, however often it is referred to.
    inlineRefs: false,
    schemas: FILE_SCHEMAS,
    code,
  });
}

const compiler = schemaCompiler();

/**
 * The validator of a kind of file, compiled when it is first asked for. So it is where the program runs from its sources: the build
 * compiles every schema and puts a module with the code in the place of this one.
 */
export function validatorOf(kind: FileKind): Validator {
  const validator = compiler.getSchema(kind);
  if (!validator) throw new Error(`no schema of ${kind}`);
  return validator;
}
