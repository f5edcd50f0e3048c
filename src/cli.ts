#!/usr/bin/env node
import { resolve } from 'node:path';
import { loadFromCache } from './code-cache.ts';

/** In the bundle this file is CommonJS. */
declare const require: NodeJS.Require;

// Everything else is in one file, which is loaded from its compiled code where there is some.
loadFromCache(resolve(import.meta.dirname, 'core.cjs'), require);
void import('./main.ts').then(({ main }) => main());
