import type { ErrorObject } from 'ajv';
import type { Loaded, ProblemCode, ProblemData } from '../../problems/index.ts';
import { type Path, problemsIn, withoutRepeats } from '../source/problem-list.ts';
import { plainOf, type Source, whyEmpty } from '../source/source.ts';
import { notAmong, suggest } from '../source/suggest.ts';
import type { FileKind } from './file-schemas.ts';
import { validatorOf } from './validators.ts';

/**
 * The plain value of a file whose structure fits the schema of its kind. Problems point at the piece that does not fit; a mistake
 * that breaks several keywords is told once. The type is the one that the schema describes.
 */
export function checkSchema<T>(kind: FileKind, source: Source): Loaded<T> {
  if (!source.root) return { problems: whyEmpty(source) };
  const validate = validatorOf(kind);
  const fits = (value: unknown): value is T => validate(value);
  const value = plainOf(source.root);
  if (fits(value))
    return source.problems.length > 0 ? { problems: source.problems } : { value, problems: [] };
  const list = problemsIn(source);
  for (const { atKey, path, code, data } of mistakesIn(validate.errors ?? [])) {
    if (atKey) list.addAtKey(path, code, data);
    else list.add(path, code, data);
  }
  return { problems: [...source.problems, ...withoutRepeats(list.problems)] };
}

interface Mistake {
  readonly path: Path;
  readonly atKey: boolean;
  readonly code: ProblemCode;
  readonly data: ProblemData;
}

/** How each keyword is told. Keywords that only repeat what another one says are left out. */
const TELLERS: Readonly<Record<string, (error: ErrorObject) => Omit<Mistake, 'path' | 'atKey'>>> = {
  required: ({ params }) => ({ code: 'missing-key', data: { subject: params['missingProperty'] } }),
  dependencies: ({ params }) => ({ code: 'missing-key', data: { subject: params['missingProperty'] } }),
  additionalProperties: ({ params, parentSchema }) => {
    const subject: string = params['additionalProperty'];
    const keys = Object.keys(parentSchema?.['properties'] ?? {});
    return { code: 'unknown-key', data: notAmong(subject, keys) };
  },
  type: (error) => told('wrong-type', error, [error.params['type']].flat().join('|')),
  enum: (error) => {
    const allowed: string[] = error.params['allowedValues'].map(String);
    const { code, data } = told('not-one-of', error, allowed.join(', '));
    return { code, data: { ...data, suggestions: suggest(foundIn(error.data) ?? '', allowed) } };
  },
  pattern: (error) => told('wrong-form', error, error.parentSchema?.['description']),
  minimum: (error) => told('out-of-range', error, `≥ ${error.params['limit']}`),
  maximum: (error) => told('out-of-range', error, `≤ ${error.params['limit']}`),
  maxLength: (error) => told('too-long', error, String(error.params['limit'])),
  maxItems: (error) => told('too-many-entries', error, String(error.params['limit'])),
  minLength: (error) => told('too-few-entries', error, '1'),
  minItems: (error) => told('too-few-entries', error, String(error.params['limit'])),
  minProperties: (error) => told('too-few-entries', error, String(error.params['limit'])),
  uniqueItems: (error) => told('duplicate-entry', error),
  not: (error) => told('no-known-key', error, error.parentSchema?.['description']),
};

function told(
  code: ProblemCode,
  { data }: ErrorObject,
  expected?: string,
): { code: ProblemCode; data: ProblemData } {
  const found = foundIn(data);
  return {
    code,
    data: { ...(found !== undefined && { found }), ...(expected !== undefined && { expected }) },
  };
}

/** A scalar as text; nothing for what is blank or has parts. */
function foundIn(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : undefined;
}

function mistakesIn(errors: readonly ErrorObject[]): Mistake[] {
  const mistakes = errors.flatMap((error): Mistake[] => {
    const teller = TELLERS[error.keyword];
    if (!teller) return [];
    const { code, data } = teller(error);
    const path = pathOf(error.instancePath);
    const key: string | undefined = error.propertyName ?? (code === 'unknown-key' ? data.subject : undefined);
    return [{ path: key === undefined ? path : [...path, key], atKey: key !== undefined, code, data }];
  });
  return mistakes.filter((mistake) => !isMisspelt(mistake, mistakes));
}

/** A missing key that stands there misspelt is one mistake: the unknown key, whose nearest name is the missing one. */
function isMisspelt({ code, path, data }: Mistake, all: readonly Mistake[]): boolean {
  return (
    code === 'missing-key' &&
    all.some(
      (other) =>
        other.code === 'unknown-key' &&
        other.data.suggestions?.[0] === data.subject &&
        other.path.slice(0, -1).join('/') === path.join('/'),
    )
  );
}

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
