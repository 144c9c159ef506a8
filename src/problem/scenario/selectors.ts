import { yearOf } from '../dates.js';
import { choice, country, decimal, integer, language, reference, year } from '../parse/cells.js';
import { type Entry, fieldsOf, type Read, scalar, setOf, spotOf } from '../parse/yaml-entry.js';
import { randomStream } from '../synthesise/random.js';
import { type Course, GENDERS, MODES, type Official, type Problem } from '../types.js';
import { timesDown } from './parts.js';
import { hereOrRemoved, isWritten, type Scene, said } from './step.js';
import type { CourseSelector, OfficialSelector } from './types.js';

const LARGEST_SEED = 0xffff_ffff;

/** `lenient`: ids of rows that an earlier change took away are no error; they select nothing. */
export const courseSelector =
  (scene: Scene, lenient = false): Read<CourseSelector> =>
  (entry) => {
    const fields = fieldsOf(entry, [
      'courses',
      'topics',
      'partners',
      'countries',
      'languages',
      'modes',
      'years',
    ]);
    const ofCourse = lenient ? hereOrRemoved('course', scene) : reference('course');
    return (
      fields &&
      said({
        courses: fields.optional('courses', setOf(ofCourse), undefined),
        topics: fields.optional('topics', setOf(reference('topic')), undefined),
        partners: fields.optional('partners', setOf(reference('partner')), undefined),
        countries: fields.optional('countries', setOf(country), undefined),
        languages: fields.optional('languages', setOf(language), undefined),
        modes: fields.optional('modes', setOf(choice(MODES)), undefined),
        years: fields.optional('years', setOf(year), undefined),
      })
    );
  };

/** The course rows that meet every criterion. */
export const coursesMeant = ({ courses, partners }: Problem, where: CourseSelector): readonly Course[] => {
  const countryOf = new Map(partners.map(({ id, country }) => [id, country]));
  const meets = <T>(list: readonly T[] | undefined, value: T): boolean => list?.includes(value) ?? true;
  return courses.filter(
    (course) =>
      meets(where.courses, course.id) &&
      meets(where.topics, course.topic) &&
      meets(where.partners, course.partner) &&
      meets(where.countries, countryOf.get(course.partner) ?? '') &&
      meets(where.languages, course.language) &&
      meets(where.modes, course.mode) &&
      meets(where.years, yearOf(course.start.from)),
  );
};

export const officialSelector =
  (scene: Scene, lenient = false): Read<OfficialSelector> =>
  (entry) => {
    const fields = fieldsOf(entry, [
      'officials',
      'provinces',
      'regions',
      'positions',
      'gender',
      'share',
      'seed',
    ]);
    if (fields === undefined) return undefined;
    const isDrawn = ['share', 'seed'].some((key) => isWritten(fields.at(key)));
    const ofOfficial = lenient ? hereOrRemoved('official', scene) : reference('official');
    return said({
      officials: fields.optional('officials', setOf(ofOfficial), undefined),
      provinces: fields.optional('provinces', setOf(reference('province')), undefined),
      regions: fields.optional('regions', setOf(reference('region')), undefined),
      positions: fields.optional('positions', setOf(reference('position')), undefined),
      gender: fields.optional('gender', scalar(choice(GENDERS)), undefined),
      ...(isDrawn
        ? {
            share: fields.required('share', scalar(decimal(0, 1)), 0),
            seed: fields.required('seed', scalar(integer(0, LARGEST_SEED)), 0),
          }
        : {}),
    });
  };

/**
 * The nominees who meet every criterion; with `share` that part of them, rounded down, drawn with the seed from their ids in
 * code unit order. The same seed draws for a larger share all whom it draws for a smaller one.
 */
export const officialsMeant = (
  { officials, provinces }: Problem,
  where: OfficialSelector,
): readonly Official[] => {
  const regionOf = new Map(provinces.map(({ id, region }) => [id, region ?? '']));
  const ids = where.officials && new Set(where.officials);
  const met = officials.filter(
    ({ id, province, position, gender }) =>
      (ids?.has(id) ?? true) &&
      (where.provinces?.includes(province) ?? true) &&
      (where.regions?.includes(regionOf.get(province) ?? '') ?? true) &&
      (where.positions?.includes(position) ?? true) &&
      (where.gender === undefined || where.gender === gender),
  );
  if (where.share === undefined) return met;
  const drawn = draw(
    met.map(({ id }) => id),
    where.share,
    where.seed ?? 0,
  );
  return met.filter(({ id }) => drawn.has(id));
};

const draw = (ids: readonly string[], share: number, seed: number): ReadonlySet<string> =>
  new Set(randomStream(seed, 'scenario').sample(ids.toSorted(), timesDown(ids.length, share)));

/** A selection of nobody is most likely a slip: to be looked at. */
export const noteNothing = (found: readonly unknown[], kind: 'course' | 'official', at: Entry): void => {
  if (found.length > 0 || at.source.log.hasErrors) return;
  const { source, row, path } = at;
  source.log.warning(
    'scenario.matchesNothing',
    { file: source.file, row, column: path, value: null },
    { kind },
  );
};

/** Criteria must be written, if only as `{}` for all. */
export const whereOf = <T extends object>(
  fields: { readonly at: (key: string) => Entry },
  read: Read<T>,
): T | undefined => {
  const entry = fields.at('where');
  if (isWritten(entry)) return read(entry);
  return spotOf(entry, null).report('yaml.missingKey');
};
