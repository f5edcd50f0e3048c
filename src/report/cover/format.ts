/** The form of what `rules coverage` writes for programs; it changes when a reader of it would have to change. */
export const RULES_COVERAGE_FORMAT = 'park-eval/coverage@1';
