// The peers, one file each: `start(load)` gives `read` (a park as it is parsed → the peer's own record) and `judge` (a record → an
// outcome for each criterion), or both for all parks at once.

import * as celJs from './peers/cel-js.mjs';
import * as duckdb from './peers/duckdb.mjs';
import * as exactJs from './peers/exact-js.mjs';
import * as jsonLogicEngine from './peers/json-logic-engine.mjs';
import * as jsonRulesEngine from './peers/json-rules-engine.mjs';
import * as parkEval from './peers/park-eval.mjs';
import * as zenEngine from './peers/zen-engine.mjs';

export const PEERS = [
  { id: 'park-eval', ...parkEval },
  { id: 'exact-js', ...exactJs },
  { id: 'json-rules-engine', ...jsonRulesEngine },
  { id: 'zen-engine', ...zenEngine },
  { id: 'json-logic-engine', ...jsonLogicEngine },
  { id: 'cel-js', ...celJs },
  { id: 'duckdb', ...duckdb },
];
