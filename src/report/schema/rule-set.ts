import { DATE, listOf, mapOf, oneOf, refTo, SHA256, textOf } from '../../model/json-schema.ts';

export const CITATION = mapOf('where the document says it', {
  clause: textOf('id of the clause'),
  at: textOf('section and paragraph'),
  fragment: textOf('a verbatim key phrase'),
  'reads?': textOf('what a damaged fragment means'),
  'why?': refTo('pair'),
});

const DOCUMENT = mapOf('the policy document', {
  number: textOf('document number'),
  issuer: refTo('pair'),
  'issued?': DATE,
  'published?': DATE,
  status: oneOf('status', ['issued', 'draft']),
  effective: mapOf('from when to when', { from: DATE, 'until?': DATE, inferred: { type: 'boolean' } }),
  sha256: SHA256,
});

export const RULE_SET = mapOf('the rule set', {
  id: textOf('id'),
  city: textOf('id of the city'),
  'district?': refTo('pair'),
  title: refTo('pair'),
  document: DOCUMENT,
  'sha256?': SHA256,
  'extends?': refTo('rule_set'),
  'dropped?': listOf(
    'the criteria of the rule set below that do not hold',
    mapOf('a criterion', {
      id: textOf('id'),
      title: refTo('pair'),
      replaced_citations: listOf('its clauses', refTo('citation')),
      citations: listOf('the clauses by which it does not hold', refTo('citation')),
      why: refTo('pair'),
    }),
  ),
});
