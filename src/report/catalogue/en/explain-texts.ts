import { arrow, type ExplainTexts, type LimitWords, stepText } from '../explain-texts.js';

const LIMITS: LimitWords = {
  min: 'at least',
  max: 'at most',
  minShare: 'share at least',
  maxShare: 'share at most',
  maxPerYear: 'at most',
  maxRank: 'lowest rank',
};

export const explain: ExplainTexts = {
  nobody: 'nobody',
  ineligible: (who) => `${who} may not attend any course of the scheme.`,
  reasons: 'Why, and how many candidate courses it concerns',
  reason: (refusal, candidates, way) =>
    `${refusal} — ${candidates} ${candidates === 1 ? 'course' : 'courses'}; ${way}`,
  way: (way, say) => {
    switch (way.kind) {
      case 'from':
        return `no obstacle to a course that starts on ${say.date(way.day)} or later`;
      case 'until':
        return `no obstacle only to a course that starts by ${say.date(way.day)}, and never again after that`;
      case 'never':
        return 'another start date does not help';
    }
  },
  openings: 'Changes of their own record that would make them eligible',
  opening: (who, facts, courses) =>
    `${who === null ? '' : `${who}: `}${facts.join(' and ')}: opens ${courses} candidate ${courses === 1 ? 'course' : 'courses'}`,
  noOpening: 'No change of one or two facts of their own record makes them eligible.',
  fact: (fact, say) => {
    switch (fact.kind) {
      case 'language':
        return `${say.tongue(fact.language)} ${arrow(fact.from ?? 'not recorded', fact.to)}`;
      case 'rating':
        return `last rating ${arrow(fact.from, fact.to)}`;
      case 'discipline':
        return 'discipline no longer under way';
      case 'available':
        return `absence ${say.span(fact.from, fact.to)} given up`;
      case 'training':
        return `training on "${say.topic(fact.topic)}" that ended ${say.date(fact.ended)} not counted (not state-funded)`;
      case 'planned':
        return `planned for ${say.position(fact.position)}`;
      case 'retirement':
        return `retirement ${arrow(say.date(fact.from), say.date(fact.to))}`;
      case 'merit':
        return `merit ${arrow(say.number(fact.from), say.number(fact.to))}`;
      case 'topic':
        return `"${say.topic(fact.topic)}" as the first preferred topic`;
    }
  },
  step: (step, rule, say) => stepText(step, rule, say, LIMITS, { seats: 'courses a year', fund: 'Fund' }),
  left: (who, candidates, open) =>
    `${who} may attend ${candidates} candidate courses, ${open} of which are open, but the plan does not send them.`,
  pinned: (course, reason) => `Pinned: must not attend ${course}${reason === '' ? '' : ` (${reason})`}.`,
  sent: (who, courses, say) => `${who} attends ${say.list(courses)}.`,
  provinceNobody: (province) => `${province} has nominated nobody.`,
  provinceIneligible: (province, nominees) =>
    `${province} has nominated ${nominees}; none of them may attend any course.`,
  provinceLeft: (province, nominees, eligible) =>
    `${province} has nominated ${nominees}, ${eligible} of them eligible, but the plan sends none.`,
  provinceCovered: (province, nominees, eligible, seats) =>
    `${province} has nominated ${nominees}, ${eligible} of them eligible; attendances in the plan: ${seats}.`,
  seat: (who, course) => `${who} attends ${course}`,
  nominee: (who, candidates) =>
    candidates === 0 ? `${who}: not eligible` : `${who}: may attend ${candidates} candidate courses`,
  courseOpen: (course, attending) => `Course ${course} is open, ${attending} attending:`,
  courseDropped: (course) => `Course ${course} cannot open on any date:`,
  block: (course, span, scope, reason) =>
    `${course} meets the block ${span} for ${scope}${reason === '' ? '' : ` (${reason})`}`,
  outsideYears: (course) => `${course} starts outside the years of the scheme`,
  courseShut: (course) => `Course ${course} does not open in the plan.`,
  date: (course, eligible) => `${course}: ${eligible} may attend`,
  forced: {
    official: 'If this official must go',
    province: 'If the province must have a seat',
    course: 'If this course must open',
    without: 'If this official does not go',
  },
  verdict: {
    free: 'No goal loses: another plan, just as good, does it.',
    better: 'A plan that is better than this one does it.',
    costs: 'The best plan that does it is worse than this one:',
    infeasible: 'No plan can do it (proven): the rules do not allow it.',
    unknown: 'Time ran out before it was known whether any plan can do it.',
  },
  unproven: 'Some goal is not proven: the true cost may be smaller.',
  columns: { goal: 'Goal', before: 'Plan', after: 'If so', change: 'Change', state: 'Proof' },
  state: { proven: 'the best', open: 'not proven' },
  changes: 'What changes in the plan',
  comes: (who, course) => `In: ${who} attends ${course}`,
  leaves: (who, course) => `Out: ${who} no longer attends ${course}`,
  moves: (who, people, from, to) => `Moved from ${from} to ${to} (${people}): ${who}`,
  opens: (course) => `Opens: ${course}`,
  shuts: (course) => `Does not open: ${course}`,
  remedies: 'The smallest changes with which no goal loses by it',
  effect: { chosen: 'every best plan has it', free: 'a best plan has it' },
  noRemedy: 'None of the changes that were tried does.',
  tried: (tried, possible) => {
    if (tried === possible) return `Solved again with all ${possible} possible changes.`;
    return tried === 0
      ? `Not tried yet: ${possible} possible changes. --time 60 tries as many as it can in a minute.`
      : `Solved again with ${tried} of ${possible} possible changes; a longer --time tries more.`;
  },
  rejected: 'The plan is rejected, so it is not explained; run lotrinh verify to see why.',
  unknownId: (about, id) => `The case has no ${about} ${id}.`,
  oneQuestion: 'Exactly one of --official, --province, --course is needed.',
};
