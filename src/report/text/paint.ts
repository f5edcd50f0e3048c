import { coloredPainter, type Paint } from './colored-painter.ts';

export type { Paint, Tone } from './colored-painter.ts';

/** A painter for terminals with colour (level 1 to 3), or one that leaves texts as they are (level 0). */
export function painter(level: 0 | 1 | 2 | 3): Paint {
  return level === 0 ? (_tone, text) => text : coloredPainter(level);
}
