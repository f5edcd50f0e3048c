import { CRITERIA, factsOf, FIELDS, figuresOf, passOrFail, STATES } from '../facts.mjs';

export const title = '@gorules/zen-engine';
export const packages = { '@gorules/zen-engine': '0.54.0' };

const atLeast = (fact, limit) => `(${fact} != null and ${fact} >= ${limit})`;
const is = (fact) => `${fact} == true`;
const oneOf = (fact, labels) => `${fact} in [${labels.map((label) => `'${label}'`).join(', ')}]`;

const EXPRESSIONS = [
  `(${atLeast('investmentIntensity', 280)} and ${atLeast('taxPerMu', 20)}) or (${atLeast('revenuePerSqm', 4500)} and ${atLeast('taxPerSqm', 200)})`,
  atLeast('concentration', 50),
  is('managementBody'),
  `${is('creationPlan')} and ${is('developmentPlan')}`,
  is('positioning'),
  is('goals'),
  oneOf('field', FIELDS),
  oneOf('status', STATES),
];

const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...(content && { content }) });

export async function start(load) {
  const { ZenEngine } = await load('@gorules/zen-engine');
  const expressions = EXPRESSIONS.map((value, index) => ({ id: CRITERIA[index], key: `criterion${index}`, value }));
  const decision = new ZenEngine().createDecision({
    nodes: [node('request', 'inputNode'), node('criteria', 'expressionNode', { expressions }), node('response', 'outputNode')],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'request', targetId: 'criteria' },
      { id: 'out', type: 'edge', sourceId: 'criteria', targetId: 'response' },
    ],
  });
  return {
    read: figuresOf,
    judge: async (park) => {
      const { result } = await decision.evaluate(factsOf(park));
      return CRITERIA.map((_, index) => passOrFail(result[`criterion${index}`]));
    },
  };
}
