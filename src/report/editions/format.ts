/** The form of what `rules diff` writes for programs; it changes when a reader of it would have to change. */
export const RULES_DIFF_FORMAT = 'park-eval/rules-diff@1';
