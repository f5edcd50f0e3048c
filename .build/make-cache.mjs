// Runs the command as its users will, and keeps what V8 made of its code on the way.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cacheContent, cacheOf, compile } from '../src/code-cache.ts';

const [, , command = '', core = '', ...args] = process.argv;
const source = readFileSync(core);
const { script, load } = compile(core, source);
load();
process.on('exit', () => writeFileSync(cacheOf(core), cacheContent(source, script.createCachedData())));
process.argv = [process.execPath, command, ...args];
createRequire(core)(command);
