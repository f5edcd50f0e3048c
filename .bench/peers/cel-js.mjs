import { factsOf, FIELDS, figuresOf, passOrFail, STATES } from '../facts.mjs';

export const title = 'cel-js';
export const packages = { 'cel-js': '0.8.2' };

const atLeast = (fact, limit) => `(${fact} != null && ${fact} >= ${limit})`;
const is = (fact) => `${fact} == true`;
const oneOf = (fact, labels) => `${fact} in ${JSON.stringify(labels)}`;

const EXPRESSIONS = [
  `(${atLeast('investmentIntensity', '280.0')} && ${atLeast('taxPerMu', '20.0')}) || (${atLeast('revenuePerSqm', '4500.0')} && ${atLeast('taxPerSqm', '200.0')})`,
  atLeast('concentration', '50.0'),
  is('managementBody'),
  `${is('creationPlan')} && ${is('developmentPlan')}`,
  is('positioning'),
  is('goals'),
  oneOf('field', FIELDS),
  oneOf('status', STATES),
];

export async function start(load) {
  const { evaluate, parse } = await load('cel-js');
  const trees = EXPRESSIONS.map((expression) => {
    const parsed = parse(expression);
    if (!parsed.isSuccess) throw new Error(`${expression}: ${parsed.errors.join()}`);
    return parsed.cst;
  });
  const judge = (facts) => trees.map((tree) => passOrFail(evaluate(tree, facts)));
  return { read: figuresOf, judge: (park) => judge(factsOf(park)) };
}
