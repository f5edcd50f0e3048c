import { UNNAMED } from '../model/result.ts';
import { type Lexicon, say } from './lexicon.ts';
import { BRANCHES } from './phrases.ts';

/** The name of a list item; parks whose district is not given may lie in a district that nothing names. */
export function itemName(name: string, list: string, lexicon: Lexicon): string {
  return list === 'districts' && name === UNNAMED ? say(BRANCHES.unnamed, lexicon) : name;
}
