/** The keys of a data file; the names of lists come beside them. */
export const FILE_KEYS: readonly string[] = [
  'name',
  'city',
  'district',
  'kind',
  'period',
  'units',
  'figures',
  'history',
  'other',
];

/** Those that are figures, too, where the catalogue has them for the record. */
export const FIGURE_KEYS: readonly string[] = ['name', 'district'];
