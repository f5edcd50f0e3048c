// Runs the command as its users will, and keeps what V8 made of its code on the way.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cacheContent, cacheOf, compile, readModule } from '../src/code-cache.ts';

const [, , command = '', core = '', ...args] = process.argv;
const source = readModule(core);
const require = createRequire(core);
const { script, load } = compile(source, require);
load();
process.on('exit', () => writeFileSync(cacheOf(core), cacheContent(source, script.createCachedData())));
process.argv = [process.execPath, command, ...args];
require(command);
