import { Chalk } from 'chalk';

/** What a piece of text is, for its colour. Nothing is told by colour alone. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'good'
  | 'bad'
  | 'open'
  | 'good-strong'
  | 'bad-strong'
  | 'open-strong';

export type Paint = (tone: Tone, text: string) => string;

/** A painter for terminals with colour. */
export function coloredPainter(level: 1 | 2 | 3): Paint {
  const chalk = new Chalk({ level });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    open: chalk.yellow,
    'good-strong': chalk.green.bold,
    'bad-strong': chalk.red.bold,
    'open-strong': chalk.yellow.bold,
  };
  return (tone, text) => (text === '' ? text : tones[tone](text));
}
