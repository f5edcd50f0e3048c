import { describe, expect, it } from 'vitest';
import { startThread } from '../../src/commands/check/start-thread.ts';

const TASK = { file: 'a.ndjson', block: { firstLine: 1, lines: '' } };

/** A thread that runs that program. */
function threadOf(program: string) {
  const source = `import { parentPort } from 'node:worker_threads';\n${program}`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const input = { path: 'a.ndjson', found: false };
  return startThread(url, {
    options: {},
    language: 'en',
    version: '1',
    input,
    formats: [],
    cities: new Map(),
  });
}

describe('a thread', () => {
  it('answers in the order in which it is asked', async () => {
    const thread = threadOf(
      `let line = 0; parentPort.on('message', () => parentPort.postMessage({ pieces: [[String(line++)]] }));`,
    );
    const results = await Promise.all([thread.run(TASK), thread.run(TASK)]);
    expect(results.map(({ pieces }) => pieces)).toEqual([[['0']], [['1']]]);
    await thread.stop();
  });

  it('is given the memory of an answer again once that was written', async () => {
    const thread = threadOf(
      `parentPort.on('message', ({ memory }) =>
        parentPort.postMessage({ pieces: [memory.length === 0 ? [new Uint8Array(5)] : memory.map(({ byteLength }) => String(byteLength))] }));`,
    );
    const first = await thread.run(TASK);
    const second = await thread.run(TASK);
    expect(second.pieces).toEqual([[new Uint8Array(5)]]);
    first.giveBack();
    expect((await thread.run(TASK)).pieces).toEqual([['5']]);
    await thread.stop();
  });

  it.each([
    ['fails', `parentPort.on('message', () => { throw new Error('boom'); });`, /boom/],
    ['ends', `parentPort.on('message', () => process.exit(0));`, /a thread ended with code 0/],
    ['cannot start', `throw new Error('no start');`, /no start/],
  ])('tells of every task when it %s', async (_name, program, message) => {
    const thread = threadOf(program);
    const first = thread.run(TASK);
    const second = thread.run(TASK);
    await expect(first).rejects.toThrow(message);
    await expect(second).rejects.toThrow(message);
    await expect(thread.run(TASK)).rejects.toThrow(message);
    await thread.stop();
  });
});
