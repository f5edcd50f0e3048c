import { factsOf, FIELDS, figuresOf, passOrFail, STATES } from '../facts.mjs';

export const title = 'json-logic-engine';
export const packages = { 'json-logic-engine': '5.0.7' };

const atLeast = (fact, limit) => ({ '>=': [{ var: fact }, limit] });
const is = (fact) => ({ '===': [{ var: fact }, true] });
const oneOf = (fact, labels) => ({ in: [{ var: fact }, labels] });

const RULES = [
  {
    or: [
      { and: [atLeast('investmentIntensity', 280), atLeast('taxPerMu', 20)] },
      { and: [atLeast('revenuePerSqm', 4500), atLeast('taxPerSqm', 200)] },
    ],
  },
  atLeast('concentration', 50),
  is('managementBody'),
  { and: [is('creationPlan'), is('developmentPlan')] },
  is('positioning'),
  is('goals'),
  oneOf('field', FIELDS),
  oneOf('status', STATES),
];

export async function start(load) {
  const { LogicEngine } = await load('json-logic-engine');
  const engine = new LogicEngine();
  const rules = RULES.map((rule) => engine.build(rule));
  const judge = (facts) => rules.map((rule) => passOrFail(rule(facts)));
  return { read: figuresOf, judge: (park) => judge(factsOf(park)) };
}
