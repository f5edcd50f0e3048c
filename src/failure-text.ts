/** What is said of an error that ends the program: a full disk by its message, a bug with the place where it happened. */
export function failureText(error: unknown, version: string): string {
  if (isOfSystem(error)) return error.message;
  if (isTooLong(error))
    return 'the report is longer than a text can be (512 MB): ask for fewer inputs, or for a shorter format, as `check --format ndjson`';
  return `internal error in ${version}\n${error instanceof Error ? error.stack : String(error)}`;
}

/** A full disk, a file that is gone, too many open files. */
export function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** V8 says so of a text that gets longer than it can hold. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}
