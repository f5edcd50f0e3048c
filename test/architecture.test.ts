import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Every source file with the files, packages and built-ins that it imports. */
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const specifiers = [
      ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g),
    ];
    const imports = specifiers.map(([, fixed, lazy]) => fixed ?? lazy ?? '');
    return {
      file,
      imports: imports.map((each) =>
        each.startsWith('.') ? relative(SRC, join(SRC, dirname(file), each)) : each,
      ),
    };
  });

function isFile(specifier: string): boolean {
  return /\.tsx?$/.test(specifier) && !specifier.startsWith('node:');
}

/** The room of a file: its folder, or its own name where it lies at the top. */
function roomOf(file: string): string {
  const [top = ''] = file.split('/');
  return top.replace(/\.tsx?$/, '');
}

/** What each room may import besides itself. The rooms in the middle never import one another. */
const FOUNDATION = ['model', 'quantity', 'problems'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  cli: ['main', 'code-cache'],
  main: ['commands', 'output-to', 'exit-codes', 'failure-text', ...FOUNDATION],
  'failure-text': [],
  'output-to': ['commands', 'report'],
  'code-cache': [],
  worker: ['commands', 'load', 'report', ...FOUNDATION],
  index: ['load', 'engine', 'report', ...FOUNDATION],
  commands: ['load', 'engine', 'report', 'exit-codes', ...FOUNDATION],
  'exit-codes': FOUNDATION,
  page: ['load', 'engine', 'report', ...FOUNDATION],
  load: FOUNDATION,
  engine: FOUNDATION,
  report: FOUNDATION,
  model: ['quantity', 'problems'],
  quantity: [],
  problems: ['model'],
};

/** The rooms inside `load/`, and what each may import besides itself: rooms before it. */
const READING = ['source', 'schema', 'data', 'conditions'];
const LOAD_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  schema: ['source'],
  data: ['source'],
  table: ['source', 'schema', 'data'],
  input: ['source', 'schema', 'data', 'table'],
  conditions: ['source', 'schema', 'data'],
  wording: READING,
  rules: [...READING, 'wording'],
  document: [...READING, 'wording'],
  cases: [...READING, 'wording'],
  lint: [...READING, 'wording', 'rules', 'cases'],
  format: ['source'],
};

/** The files that may touch Node: everything else also runs in a browser. */
const NODE_FILES =
  /^((?:cli|main|worker|output-to|code-cache)\.ts|commands\/|load\/source\/file(?:s|-pieces)\.ts)/;

describe('the shape of the code', () => {
  it('has files to look at', () => {
    expect(FILES.length).toBeGreaterThan(30);
  });

  it('imports only downwards', () => {
    const wrong = FILES.flatMap(({ file, imports }) => {
      const room = roomOf(file);
      const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
      return imports
        .filter((each) => isFile(each) && !allowed.has(roomOf(each)))
        .map((each) => `${file} → ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it('imports only downwards inside load/', () => {
    const loadRoomOf = (file: string): string => file.split('/')[1] ?? '';
    const inside = FILES.filter(({ file }) => roomOf(file) === 'load');
    expect([...new Set(inside.map(({ file }) => loadRoomOf(file)))].toSorted()).toEqual(
      Object.keys(LOAD_MAY_IMPORT).toSorted(),
    );
    const wrong = inside.flatMap(({ file, imports }) => {
      const room = loadRoomOf(file);
      const allowed = new Set([room, ...(LOAD_MAY_IMPORT[room] ?? [])]);
      return imports
        .filter((each) => each.startsWith('load/') && !allowed.has(loadRoomOf(each)))
        .map((each) => `${file} → ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps Node built-ins at the edge', () => {
    const wrong = FILES.filter(
      ({ file, imports }) => !NODE_FILES.test(file) && imports.some((each) => each.startsWith('node:')),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map(FILES.map(({ file, imports }) => [file, imports.filter(isFile)]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const { file } of FILES) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('knows no city and no clause: they live in the rules alone', () => {
    const named = /qingdao|xuchang|xi'?an\b|chongqing|青岛|许昌|西安|重庆|\b(?:Q19|Q21|XC|XA|CQ)-\d/i;
    const wrong = FILES.filter(({ file }) => named.test(readFileSync(join(SRC, file), 'utf8')));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
