import { outcomeOf } from '../../model/outcome.ts';
import type { LeafNode, ResultNode } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, subtract } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { roundLimit } from '../../quantity/print.ts';
import { isCompound } from '../../quantity/real.ts';
import type { Unit } from '../../quantity/unit.ts';
import { comparisonWords } from '../comparison-words.ts';
import { isRelaxed } from '../leaf.ts';
import type { Lexicon } from '../lexicon.ts';
import { endsOf, unitOf } from '../measure.ts';
import { expressionWords } from '../words.ts';
import { figureJson, missingJson, type MissingJson } from './figures.ts';
import { actualJson, type JsonActual } from './numbers.ts';
import { partsJson } from './parts.ts';

export interface NodeJson {
  readonly kind: ResultNode['kind'];
  readonly outcome: string;
  readonly [key: string]: unknown;
}

/** The tree of a criterion: every condition with its outcome, every leaf with what it compared. */
export function nodeJson(node: ResultNode, lexicon: Lexicon): NodeJson {
  const { kind, possible } = node;
  const head = { kind, outcome: outcomeOf(possible) };
  const inner = (child: ResultNode) => nodeJson(child, lexicon);
  switch (node.kind) {
    case 'leaf':
      return { ...head, ...leafJson(node, lexicon) };
    case 'all':
    case 'any':
      return { ...head, children: node.children.map(inner) };
    case 'not':
      return { ...head, child: inner(node.child) };
    case 'when':
      return { ...head, when: inner(node.when), require: inner(node.require) };
    case 'each':
      return {
        ...head,
        list: node.list,
        items: node.items.map(({ name, result }) => ({ name, result: inner(result) })),
        missing: node.missing.map((each) => missingJson(each, lexicon)),
      };
    case 'criterion':
    case 'level':
      return { ...head, id: node.id, result: inner(node.result) };
  }
}

/** What a leaf compares, and the difference. */
interface ComparisonJson {
  readonly subject: Text;
  readonly indicator?: string;
  readonly comparison: string;
  readonly required: Text;
  readonly about: boolean;
  readonly widened: boolean;
  readonly actual: JsonActual | null;
  readonly limits: readonly (JsonActual | null)[];
  readonly margin?: { readonly exact: string; readonly unit: string };
}

interface LeafJson extends ComparisonJson {
  readonly figures: readonly ReturnType<typeof figureJson>[];
  readonly missing: readonly MissingJson[];
  readonly parts?: NonNullable<ReturnType<typeof partsJson>>;
}

function leafJson(node: LeafNode, lexicon: Lexicon): LeafJson {
  const parts = partsJson(node, lexicon);
  return {
    ...comparisonJson(node, lexicon),
    figures: node.figures.map((figure) => figureJson(figure, lexicon)),
    missing: node.missing.map((each) => missingJson(each, lexicon)),
    ...(parts && { parts }),
  };
}

/** A leaf without the figures behind it. */
export function comparisonJson(node: LeafNode, lexicon: Lexicon): ComparisonJson {
  const { condition, actual, limits } = node;
  const { subject, comparison, about } = condition;
  const unit = unitOf(condition, lexicon);
  const ends = endsOf(limits);
  const margin = exactMargin(node, unit);
  const own = endsOf([actual]);
  const inBoth = (words: (lexicon: Lexicon) => string): Text => ({
    zh: words({ ...lexicon, language: 'zh' }),
    en: words({ ...lexicon, language: 'en' }),
  });
  return {
    subject: inBoth((each) => expressionWords(subject, each)),
    ...(subject.kind === 'indicator' && { indicator: subject.indicator }),
    comparison: comparison.op,
    required: inBoth((each) => comparisonWords(condition, each)),
    about,
    widened: isRelaxed(node),
    actual: actualJson(actual, unit, ends),
    limits: limits.map((limit) => actualJson(limit, unit, own, roundLimit)),
    ...(margin !== undefined && { margin: { exact: margin, unit: unit.text } }),
  };
}

/** Actual minus limit in the unit; only where both are single fractions. */
function exactMargin({ actual, limits }: LeafNode, unit: Unit): string | undefined {
  const [limit, ...more] = limits;
  if (actual.type !== 'number' || limit?.type !== 'number' || more.length > 0) return undefined;
  const [a, b] = [single(actual.range), single(limit.range)];
  if (!a || !b || isCompound(a) || isCompound(b)) return undefined;
  return toText(divide(subtract(a, b), unit.factor));
}
