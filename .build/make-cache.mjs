// Runs the command as its users will, and keeps what V8 made of its code on the way.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asFunction, cacheContent, cacheOf, compile } from '../src/code-cache.ts';

const [, , command = '', core = '', ...args] = process.argv;
const text = readFileSync(core, 'latin1');
const require = createRequire(core);
const { script, load } = compile(core, asFunction(text), require);
load();
process.on('exit', () => writeFileSync(cacheOf(core), cacheContent(text, script.createCachedData())));
process.argv = [process.execPath, command, ...args];
require(command);
