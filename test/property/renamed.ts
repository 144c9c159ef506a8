import fc from 'fast-check';
import type { Problem } from '../../src/problem/index.js';

/** An id of the case to its new id. */
type Names = (id: string) => string;

const PARTS = ['Bà Rịa', '007', 'say "no"', 'x', 'Đắk Lắk', '12', 'constructor', 'a,b', 'ọ', 'Z'];

/** Other ids: with diacritics, spaces, digits alone, in another order than the old ones. Two ids never get the same. */
export const arbitraryNames: fc.Arbitrary<Names> = fc
  .record({ shift: fc.nat(PARTS.length - 1), digitsOnly: fc.boolean() })
  .map(({ shift, digitsOnly }) => (id) => {
    const number = [...id].reduce((sum, letter) => (sum * 131 + letter.codePointAt(0)!) % 999_983, shift + 1);
    return digitsOnly ? String(number) : `${PARTS[(number + shift) % PARTS.length]!} ${number}`;
  });

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The same case under other ids, in every place that names one. Countries, languages and regions stay. */
export const renamed = (problem: Problem, name: Names): Problem => {
  const all = (ids: readonly string[]): string[] => ids.map(name);
  const orNull = (ids: readonly string[] | null): string[] | null => (ids === null ? null : all(ids));
  const course = (id: string): string => [name(id.split('@')[0]!), ...id.split('@').slice(1)].join('@');
  const own = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    byId(list.map((each) => ({ ...each, id: name(each.id) })));
  const { rules } = problem;
  return {
    ...problem,
    provinces: own(problem.provinces),
    positions: own(problem.positions),
    topics: own(problem.topics),
    partners: own(problem.partners),
    courses: own(problem.courses).map((each) => ({
      ...each,
      topic: name(each.topic),
      partner: name(each.partner),
    })),
    officials: own(problem.officials).map((each) => ({
      ...each,
      province: name(each.province),
      position: name(each.position),
      plannedPositions: all(each.plannedPositions),
      preferredTopics: all(each.preferredTopics),
    })),
    training: problem.training.map((each) => ({
      ...each,
      official: name(each.official),
      topic: name(each.topic),
    })),
    preferences: problem.preferences.map((each) => ({
      ...each,
      official: name(each.official),
      course: course(each.course),
    })),
    funds:
      problem.funds === null
        ? null
        : own(problem.funds).map((each) => ({
            ...each,
            partners: all(each.partners),
            topics: all(each.topics),
            courses: each.courses.map(course),
          })),
    calendar: problem.calendar.map((block) => {
      const { appliesTo } = block;
      return appliesTo.kind === 'partner' || appliesTo.kind === 'position' || appliesTo.kind === 'province'
        ? { ...block, appliesTo: { ...appliesTo, id: name(appliesTo.id) } }
        : block;
    }),
    pins: problem.pins.map((pin) => ({
      ...pin,
      course: course(pin.course),
      official: pin.official === null ? null : name(pin.official),
    })),
    groups: problem.groups.map((group) => ({
      ...group,
      id: name(group.id),
      when: {
        ...group.when,
        positions: orNull(group.when.positions),
        plannedFor: orNull(group.when.plannedFor),
      },
    })),
    goals: problem.goals.map((goal) =>
      goal.id === 'keepPlan'
        ? {
            ...goal,
            pairs: goal.pairs
              .map((pair) => ({ official: name(pair.official), course: name(pair.course) }))
              .toSorted((a, b) => (`${a.official};${a.course}` < `${b.official};${b.course}` ? -1 : 1)),
          }
        : goal,
    ),
    rules: {
      ...rules,
      quotas: {
        ...rules.quotas,
        list: rules.quotas.list.map((quota) => ({
          ...quota,
          id: name(quota.id),
          where: {
            ...quota.where,
            groups: orNull(quota.where.groups),
            provinces: orNull(quota.where.provinces),
            positions: orNull(quota.where.positions),
          },
        })),
      },
    },
  };
};
