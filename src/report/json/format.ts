/** The form of the report; it changes when a reader of it would have to change. */
export const RESULT_FORMAT = 'park-eval/result@1';
