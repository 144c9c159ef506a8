import type { OwnFact, RuleStep } from '../../planner/index.js';
import { candidatesOf, type Problem, type RuleId } from '../../problem/index.js';
import type { Voice } from '../sentences.js';

/** How an explanation names people, courses and changes. */
export interface Names {
  /** The name with the id; the id alone where the case gives no name. */
  readonly official: (id: string) => string;
  /** The same with the province. */
  readonly nominee: (id: string) => string;
  /** A dated candidate with its days and where it is; a row as it is. */
  readonly course: (id: string) => string;
  /** A dated candidate with its days alone. */
  readonly dates: (id: string) => string;
  readonly fact: (fact: OwnFact) => string;
  readonly step: (step: RuleStep) => string;
}

export function namesOf(problem: Problem, { catalogue, say }: Voice): Names {
  const people = new Map(problem.officials.map((each) => [each.id, each]));
  const { usable, dropped } = candidatesOf(problem);
  const dated = new Map(
    [...usable, ...dropped.map(({ candidate }) => candidate)].map((each) => [each.id, each]),
  );
  const official = (id: string): string => {
    const name = people.get(id)?.name ?? '';
    return name === '' || name === id ? id : `${name} (${id})`;
  };
  return {
    official,
    nominee: (id) => {
      const person = people.get(id);
      return person === undefined ? id : `${official(id)}, ${say.province(person.province)},`;
    },
    course: (id) => {
      const candidate = dated.get(id);
      if (candidate === undefined) return id;
      const where = `${say.partner(candidate.course.partner)}, ${say.country(candidate.country)}`;
      return `${candidate.course.id} (${say.span(candidate.start, candidate.end)}, ${where})`;
    },
    dates: (id) => {
      const candidate = dated.get(id);
      if (candidate === undefined) return id;
      return `${candidate.course.id} (${say.span(candidate.start, candidate.end)})`;
    },
    fact: (fact) => catalogue.explain.fact(fact, say),
    step: (step) => catalogue.explain.step(step, catalogue.words.rules[ruleOf(step)], say),
  };
}

const ruleOf = (step: RuleStep): RuleId => {
  switch (step.kind) {
    case 'rule':
      return step.rule;
    case 'quota':
      return 'quotas';
    case 'hosts':
      return 'hosts';
    case 'partner':
      return 'partnerLoad';
    case 'fund':
      return 'funds';
  }
};
