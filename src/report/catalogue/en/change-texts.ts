import type { CourseSelector, OfficialSelector } from '../../../problem/index.js';
import type { Speech } from '../../speech.js';
import { type ChangeSentences, type SelectorLabels, selected, settings, someOf } from '../change-texts.js';

const LABELS: SelectorLabels = {
  courses: 'rows',
  topics: 'topics',
  partners: 'partners',
  countries: 'in',
  languages: 'taught in',
  modes: 'mode',
  years: 'of',
  officials: 'ids',
  provinces: 'of',
  regions: 'of the region',
  positions: 'posts',
};

const more = (count: number): string => `and ${count} more`;
const some = (names: readonly string[]): string => someOf(names, more);

const people = (where: OfficialSelector, say: Speech): string => {
  const gender = where.gender === undefined ? [] : [where.gender === 'F' ? 'women' : 'men'];
  const parts = [...gender, ...selected(where, LABELS, more, say)];
  const who = parts.length === 0 ? 'all nominees' : `nominees (${parts.join('; ')})`;
  return where.share === undefined
    ? who
    : `${say.share(where.share)} of ${who}, drawn with seed ${where.seed}`;
};

const courses = (where: CourseSelector, say: Speech): string => {
  const parts = selected(where, LABELS, more, say);
  return parts.length === 0 ? 'all courses' : `courses (${parts.join('; ')})`;
};

const period = (from: string | undefined, to: string | undefined, say: Speech): string => {
  if (from === undefined) return to === undefined ? '' : ` until ${say.date(to)}`;
  return to === undefined ? ` from ${say.date(from)}` : ` ${say.span(from, to)}`;
};

export const changes: ChangeSentences = {
  rule: ({ rule, set }) => `rule ${rule}: ${settings(set, 'none')}`,
  quota: ({ quota, set }) => `quota ${quota}: ${settings(set, 'lifted')}`,
  fund: ({ funds, by, amount, year }, say) =>
    [
      funds === undefined ? 'all funds' : `funds ${some(funds)}`,
      ...(by === undefined ? [] : [`times ${say.number(by)}`]),
      ...(amount === undefined ? [] : [`to ${say.money(amount)}`]),
      ...(year === undefined ? [] : [year === null ? 'for any year' : `for ${year}`]),
    ].join(' '),
  addFund: ({ fund }, say) => `a new fund ${fund.id ?? ''} of ${say.money(Number(fund.amount ?? 0))}`,
  removeFunds: ({ funds }) => `without the funds ${some(funds)}`,
  moveMoney: ({ from, to, amount }, say) => `${say.money(amount)} moved from ${from} to ${to}`,
  addCourses: ({ courses: added }) => `more courses: ${some(added.map(({ id }) => id ?? ''))}`,
  removeCourses: ({ where }, say) => `without ${courses(where, say)}`,
  changeCourses: ({ where, set, fixedBy, seatBy, travel }, say) =>
    [
      courses(where, say),
      ...(set === undefined ? [] : [settings(set, 'none')]),
      ...(fixedBy === undefined ? [] : [`fixed cost times ${say.number(fixedBy)}`]),
      ...(seatBy === undefined ? [] : [`cost per seat times ${say.number(seatBy)}`]),
      ...(travel === false ? ['days blocked at the host no longer matter'] : []),
    ].join(', '),
  close: ({ countries, partners, courses: rows, from, to, reason }, say) =>
    `closed: ${[...(countries ?? []).map(say.country), ...(partners ?? []).map(say.partner), ...(rows ?? [])].join(', ')}${period(from, to, say)}${reason === undefined ? '' : ` (${reason})`}`,
  block: ({ from, to, appliesTo, reason }, say) =>
    `blocked days ${say.span(from, to)} for ${appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind} ${appliesTo.id}`}${reason === undefined ? '' : ` (${reason})`}`,
  addOfficials: ({ officials }) => `more nominees: ${some(officials.map(({ id }) => id ?? ''))}`,
  removeOfficials: ({ where }, say) => `${people(where, say)} withdraw`,
  changeOfficials: ({ where, set, away }, say) =>
    [
      `${people(where, say)}:`,
      ...(set === undefined ? [] : [settings(set, 'none')]),
      ...(away === undefined ? [] : [`away ${say.span(away.from, away.to)}`]),
    ].join(' '),
  provinces: ({ becomes, provinces }) =>
    `${Object.keys(becomes).length} provinces become ${provinces.length || new Set(Object.values(becomes)).size}`,
  pin: ({ course, official, kind, reason }) =>
    `${official === undefined ? `${course} ${kind === 'must' ? 'must open' : 'may not open'}` : `${official} ${kind === 'must' ? 'must' : 'may not'} attend ${course}`}${reason === undefined ? '' : ` (${reason})`}`,
  unpin: ({ course, official }) =>
    `no longer pinned: ${official === undefined ? course : `${official} on ${course}`}`,
  goals: ({ order, drop }) =>
    [
      ...(order === undefined ? [] : [`goals first: ${order.join(', ')}`]),
      ...(drop === undefined ? [] : [`goals left out: ${drop.join(', ')}`]),
    ].join('; '),
  tolerance: ({ goal, tolerance }, say) => `goal ${goal} may give up ${say.number(tolerance)}`,
  keepPlan: ({ plan, places, at }) => `goal ${at} is to keep the ${places.length} courses of ${plan}`,
};
