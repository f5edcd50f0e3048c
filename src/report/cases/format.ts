/** The form of what `rules test` writes for programs; it changes when a reader of it would have to change. */
export const RULES_TEST_FORMAT = 'park-eval/cases@1';
