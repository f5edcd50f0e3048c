/** The form of a line; it changes when a reader of it would have to change. */
export const LINE_FORMAT = 'park-eval/line@1';
