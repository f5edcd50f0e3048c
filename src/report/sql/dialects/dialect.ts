/** Where databases differ. */
export interface Dialect {
  readonly id: string;
  /** A column as an exact number of as many decimals as any column has. */
  readonly number: (column: string) => string;
  /** Whether a column has no further decimals. */
  readonly isExact: (column: string, decimals: number) => string;
  /** The type of a column for numbers of so many decimals. */
  readonly numberType: (decimals: number) => string;
  readonly textType: string;
  /** Ends a step that is to be worked out once, and not wherever it is read. */
  readonly fence?: string;
}
