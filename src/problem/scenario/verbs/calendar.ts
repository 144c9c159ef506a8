import { meets, windowStarts } from '../../candidates.js';
import { plusDays } from '../../dates.js';
import { blockScope, choice, country, courseName, reference, text } from '../../parse/cells.js';
import { fieldsOf, isBlank, isMapping, type Read, scalar, setOf, spotOf } from '../../parse/yaml-entry.js';
import type { Block, BlockScope, DateSpan, Pin, Problem } from '../../types.js';
import { type ReadVerb, said } from '../step.js';
import { readOpenPeriod, readPeriod } from './periods.js';
import { pinSaying, withPins } from './pins.js';

/** A blocked period, as the parser would sort it in; one that is there already is not there twice. */
export const withBlocks = (problem: Problem, blocks: readonly Block[]): Problem => {
  const all = new Map([...problem.calendar, ...blocks].map((each) => [keyOf(each), each]));
  const calendar = [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each);
  return { ...problem, calendar };
};

/** U+0000 is below every character of a text, so that keys sort as their parts do. */
const keyOf = ({ from, to, appliesTo, reason, basis }: Block): string =>
  [from, to, blockScope.write(appliesTo), reason ?? '', basis ?? ''].join('\0');

export const block: ReadVerb<'block'> = (fields, scene) => {
  const { from, to } = readPeriod(fields);
  const appliesTo = fields.required('appliesTo', readScope, { kind: 'all' });
  const reason = fields.optional('reason', scalar(text), undefined);
  return {
    change: said({ do: 'block' as const, from, to, appliesTo, reason }),
    apply: () => withBlocks(scene.problem, [{ from, to, appliesTo, reason: reason ?? null, basis: null }]),
    says: [],
  };
};

const KINDS = ['all', 'country', 'partner', 'position', 'province', 'region'] as const;

/** As in `calendar.csv`, `position:pct-hdnd`; or `{kind, id}`. */
const readScope: Read<BlockScope> = (entry) => {
  if (!isMapping(entry)) return scalar(blockScope)(entry);
  const fields = fieldsOf(entry, ['kind', 'id']);
  const kind = fields?.required('kind', scalar(choice(KINDS)), null) ?? null;
  if (fields === undefined || kind === null) return undefined;
  if (kind === 'all') return { kind };
  const codec = kind === 'country' ? country : reference(kind);
  return { kind, id: fields.required('id', scalar(codec), '') };
};

/**
 * Countries and partners are closed by blocks of the calendar, so that `check` and a refusal tell the reason; rows and dated
 * candidates by `never` pins on those of their dates that the period meets.
 */
export const close: ReadVerb<'close'> = (fields, scene) => {
  const { problem } = scene;
  const countries = fields.optional('countries', setOf(country), undefined);
  const partners = fields.optional('partners', setOf(reference('partner')), undefined);
  const courses = fields.optional('courses', setOf(courseName), undefined);
  const whole = schemeOf(problem);
  const { from, to } = readOpenPeriod(fields, whole);
  const reason = fields.optional('reason', scalar(text), undefined);
  if (countries === undefined && partners === undefined && courses === undefined) {
    const at = fields.at('countries');
    if (['countries', 'partners', 'courses'].every((key) => isBlank(fields.at(key)))) {
      spotOf(at, null).report('yaml.missingKey', { oneOf: 'countries, partners, courses' });
    }
  }
  const scopes: readonly BlockScope[] = [
    ...(countries ?? []).map((id) => ({ kind: 'country' as const, id })),
    ...(partners ?? []).map((id) => ({ kind: 'partner' as const, id })),
  ];
  const period = { from, to };
  const pins = closedNames(problem, courses ?? [], period).map(
    (course): Pin => ({ course, official: null, kind: 'never', reason: reason ?? null }),
  );
  return {
    change: said({
      do: 'close' as const,
      countries,
      partners,
      courses,
      from: isBlank(fields.at('from')) ? undefined : from,
      to: isBlank(fields.at('to')) ? undefined : to,
      reason,
    }),
    apply: () => {
      const blocks = scopes.map((appliesTo) => ({
        ...period,
        appliesTo,
        reason: reason ?? null,
        basis: null,
      }));
      const blocked = blocks.length === 0 ? problem : withBlocks(problem, blocks);
      return pins.length === 0 ? blocked : withPins(blocked, pins);
    },
    says: pins.map(pinSaying),
  };
};

/** Every day on which a course of the scheme may start. */
const schemeOf = ({ years }: Problem): DateSpan => ({
  from: `${Math.min(...years)}-01-01`,
  to: `${Math.max(...years)}-12-31`,
});

/** Of the courses named, what to call those that the period meets: the row when it meets every date of it. */
const closedNames = (problem: Problem, named: readonly string[], period: DateSpan): readonly string[] =>
  named.flatMap((name) => {
    const [row, date] = name.split('@') as [string, string | undefined];
    const course = problem.courses.find(({ id }) => id === row);
    if (course === undefined) return [];
    const starts = windowStarts(course, problem.rules.startWindows.stepDays);
    const asked = date === undefined ? starts : starts.filter((start) => start === date);
    const met = asked.filter((from) => meets({ from, to: plusDays(from, course.days - 1) }, period));
    if (date === undefined && met.length === starts.length) return [row];
    return course.start.window ? met.map((start) => `${row}@${start}`) : [];
  });
