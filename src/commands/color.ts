type Environment = Readonly<Record<string, string | undefined>>;

const OFF: ReadonlySet<string> = new Set(['0', 'false']);

/** Whether to colour: --no-color, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal that can. */
export function hasColor(environment: Environment, isTerminal: boolean, args: readonly string[]): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (args.includes('--no-color')) return false;
  if (force !== undefined) return !OFF.has(force);
  if (no !== undefined && no !== '') return false;
  return isTerminal && terminal !== 'dumb';
}
