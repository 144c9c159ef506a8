import type { SweepTexts } from '../sweep-texts.js';
import { compare } from './compare-texts.js';

export const sweep: SweepTexts = {
  title: 'Sweep',
  over: (axes, points) => `${points} points over ${axes}`,
  state: 'State',
  states: compare.states,
  goals: 'Goals, in their order',
  columns: {
    courses: 'Courses',
    attendances: 'Attendances',
    cost: 'Cost, million VND',
    covered: 'Provinces',
  },
  points: 'Points',
  steps: (axis) => `What a step of ${axis} buys`,
  stepsFound: (exact) =>
    exact === null
      ? 'Looked at: the points above. Between two of them lies where it changes.'
      : `Where it changes was found to ${exact}, by halving. Between points that agree nothing was looked at: where the parameter only loosens, or only tightens, nothing can be there.`,
  step: (first, from, got, until) => `${first ? 'at' : 'from'} ${from}: ${got}; ${until}`,
  until: (next) => `nothing more until ${next}`,
  upTo: (last) => `nothing more up to ${last}`,
  unproven: 'not every goal is proven here',
  pareto: (a, b) => `What can be had of both: ${a} and ${b}`,
  paretoNote: 'Points that no other point beats: none is as good in both goals and better in one.',
  alike: (others) => `and ${others} ${others === 1 ? 'other' : 'others'} alike`,
  noPareto: 'No point has a plan, so there is no curve.',
  unfinished: (missing, of, folder) =>
    `${missing} of ${of} points are missing. What is done is kept in ${folder}; the same command goes on from there.`,
  pointFault: (point) => `The case does not admit the point ${point}:`,
  faults: {
    'axis.form': () =>
      'not of the form name=from..to..step or name=a,b,c; names are rule.parameter, quota.<id>.<limit>, fund.<id> or fund.<id>*',
    'axis.unknownRule': ({ rule, allowed }) => `there is no rule ${rule}; there are: ${allowed}`,
    'axis.unknownParameter': ({ rule, allowed }) => `rule ${rule} has the parameters ${allowed}`,
    'axis.unknownQuota': ({ quota, allowed }) => `there is no quota ${quota}; there are: ${allowed}`,
    'axis.unknownLimit': ({ limit, allowed }) => `a quota has no ${limit}; it has ${allowed}`,
    'axis.unknownFund': ({ fund, allowed }) => `there is no fund ${fund}; there are: ${allowed}`,
    'axis.range': ({ range }) => `${range} is not from..to..step with from at most to and a step above 0`,
    'axis.value': ({ value }) => `${value} is not a number`,
    'axis.tooMany': ({ values, most }) => `${values} points; at most ${most}`,
    'axis.twice': ({ name }) => `${name} stands twice`,
  },
  axisFault: (text, sentence) => `--over ${text}: ${sentence}`,
  unknownGoal: (goal, allowed) => `--pareto: the case has no goal ${goal}; it has ${allowed}`,
  twoGoals: '--pareto takes two different goals, separated by a comma',
  exactNeedsOne: '--exact needs a single --over, of numbers',
};
