#!/usr/bin/env node
import { join } from 'node:path';
import { loadFromCache } from './code-cache.ts';

// Everything else is in one file, which is loaded from its compiled code where there is some.
loadFromCache(join(import.meta.dirname, 'core.cjs'));
void import('./main.ts').then(({ main }) => main());
