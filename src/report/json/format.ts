/** The form of the report; it changes when a reader of it would have to change. */
export const RESULT_FORMAT = 'park-eval/result@1';
/** The form of the results of several submissions. */
export const BATCH_FORMAT = 'park-eval/batch@1';
/** The form of the report on promised support. */
export const INCENTIVES_FORMAT = 'park-eval/incentives@1';
/** The form of the report on what lies between a record and a verdict. */
export const GAP_FORMAT = 'park-eval/gap@1';
/** The form of the report on where a verdict changes along a figure. */
export const VARY_FORMAT = 'park-eval/vary@1';
/** The form of the report that holds parks, levels or years side by side. */
export const COMPARE_FORMAT = 'park-eval/compare@1';
