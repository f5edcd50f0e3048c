import { CRITERIA, factsOf, FIELDS, figuresOf, passOrFail, STATES } from '../facts.mjs';

export const title = 'json-rules-engine';
export const packages = { 'json-rules-engine': '7.3.1' };

const atLeast = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value });
const is = (fact) => ({ fact, operator: 'equal', value: true });
const oneOf = (fact, value) => ({ fact, operator: 'in', value });

const CONDITIONS = [
  {
    any: [
      { all: [atLeast('investmentIntensity', 280), atLeast('taxPerMu', 20)] },
      { all: [atLeast('revenuePerSqm', 4500), atLeast('taxPerSqm', 200)] },
    ],
  },
  { all: [atLeast('concentration', 50)] },
  { all: [is('managementBody')] },
  { all: [is('creationPlan'), is('developmentPlan')] },
  { all: [is('positioning')] },
  { all: [is('goals')] },
  { all: [oneOf('field', FIELDS)] },
  { all: [oneOf('status', STATES)] },
];

export async function start(load) {
  const { Engine } = await load('json-rules-engine');
  const rules = CONDITIONS.map((conditions, index) => ({ name: CRITERIA[index], conditions, event: { type: CRITERIA[index] } }));
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  return {
    read: figuresOf,
    judge: async (park) => {
      const { results } = await engine.run(factsOf(park));
      const passed = new Set(results.map(({ name }) => name));
      return CRITERIA.map((id) => passOrFail(passed.has(id)));
    },
  };
}
