import { outcomeOf } from '../../model/outcome.ts';
import type { LeafNode, Part } from '../../model/result.ts';
import { decisiveParts } from '../decisive-parts.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { tellingLeaf } from '../parts-words.ts';
import { placeText } from '../place.ts';
import { actualJson } from './numbers.ts';

/** The parks that made the difference, each with what it adds, or the figure by which it counts or does not. */
export function partsJson(leaf: LeafNode, lexicon: Lexicon) {
  const decisive = decisiveParts(leaf);
  return (
    decisive && { side: decisive.side, items: decisive.parts.map((part) => partJson(part, leaf, lexicon)) }
  );
}

function partJson(part: Part, { condition }: LeafNode, lexicon: Lexicon) {
  const { name, place, possible, range } = part;
  const telling = tellingLeaf(part);
  const own = telling && actualJson(telling.actual, unitOf(telling.condition, lexicon), []);
  return {
    name,
    ...(place && { place: placeText(place) }),
    ...(possible !== undefined && { outcome: outcomeOf(possible) }),
    actual: range ? actualJson({ type: 'number', range }, unitOf(condition, lexicon), []) : (own ?? null),
  };
}
