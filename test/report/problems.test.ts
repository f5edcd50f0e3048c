import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/index.ts';
import { painter } from '../../src/report/text/paint.ts';
import { renderProblems } from '../../src/report/text/problems.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { runCli } from '../helpers/cli.ts';

const STYLE = { language: 'en', paint: painter(0) } as const;

function problemAt(line: string, column: number, length: number): Problem {
  return {
    code: 'bad-option',
    severity: 'error',
    place: { file: 'a.yaml', line: 12, column },
    excerpt: { line, length },
    data: { subject: '--x', found: 'y', expected: 'z' },
  };
}

describe('a problem', () => {
  it('says where, how bad, what, and what to do', () => {
    expect(renderProblems([problemAt('key: y', 6, 1)], STYLE)).toEqual([
      'a.yaml:12:6  error  bad-option  --x does not take the value "y"',
      '    12 │ key: y',
      '       │      ^',
      '    hint: it takes z',
    ]);
  });

  it.each([
    ['behind wide characters', '主导产业: 六成', 7, 2, '          ', '^^^^'],
    ['under half-width characters', 'a: 12%', 4, 3, '   ', '^^^'],
    ['at the end of a line', 'name:', 6, 1, '     ', '^'],
    ['behind a tab', '\tx: 1', 5, 1, '    ', '^'],
  ])('has its caret %s', (_name, line, column, length, blank, carets) => {
    const [, , caretLine] = renderProblems([problemAt(line, column, length)], STYLE);
    expect(caretLine).toBe(`       │ ${blank}${carets}`);
  });

  it('shows only a part of a very long line, with what is meant in it', () => {
    const line = `{${'x: 1, '.repeat(400)}bad: 2}`;
    const [, shown = '', carets = ''] = renderProblems([problemAt(line, line.indexOf('bad') + 1, 3)], STYLE);
    expect(widthOf(shown)).toBeLessThan(130);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('bad');
  });

  it('says what is possible where the hint suggests a name, and no more than once', () => {
    const problem: Problem = {
      code: 'unknown-key',
      severity: 'error',
      place: { file: 'a.yaml' },
      data: { subject: 'nmae', expected: 'name, city', suggestions: ['name'] },
    };
    expect(renderProblems([problem], STYLE).slice(1)).toEqual([
      '    expected: name, city',
      '    hint: did you mean "name"?',
    ]);
    const { suggestions: _, ...data } = problem.data;
    expect(renderProblems([{ ...problem, data }], STYLE).slice(1)).toEqual([
      '    hint: the keys are name, city',
    ]);
  });

  it.each(['en', 'zh'] as const)('speaks in words, not in the terms of the program: %s', (language) => {
    const problem: Problem = {
      code: 'wrong-shape',
      severity: 'error',
      place: { file: 'a.yaml' },
      data: { subject: 'x', found: 'list', expected: 'scalar' },
    };
    expect(renderProblems([problem], { ...STYLE, language }).join('\n')).not.toContain('scalar');
  });

  it('names kinds of records in both languages', () => {
    const problem: Problem = {
      code: 'belongs-elsewhere',
      severity: 'error',
      place: { file: 'a.yaml' },
      data: { subject: 'x', found: 'park', expected: 'project, plant' },
    };
    expect(renderProblems([problem], { ...STYLE, language: 'zh' })[0]).toContain(
      '“x”属于 项目 (project)、标准厂房 (plant)，不属于 园区 (park)',
    );
  });

  it('needs no line', () => {
    const { excerpt: _, ...problem } = problemAt('', 1, 1);
    expect(renderProblems([{ ...problem, place: { file: '--x' } }], STYLE)[0]).toMatch(/^--x {2}error/);
  });

  it('cannot command the terminal', async () => {
    const stdin = 'name: "x"\ncity: "\\u001b[31msample"\nfigures: {"\\u001b]0;t": 1}\n';
    const { stderr } = await runCli(['check', '-'], { stdin });
    // oxlint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/\u001b/);
    expect(stderr).toContain('unknown-city');
  });
});
