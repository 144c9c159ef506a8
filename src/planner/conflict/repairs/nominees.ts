import {
  candidatesOf,
  type Gender,
  type Group,
  type Official,
  type Problem,
  yearOf,
} from '../../../problem/index.js';

/** A nominee that a province could still name: what the rules ask of such a person, and nothing more. */
export interface Profile {
  /** null: the case has no groups to be in, and asks for none. */
  readonly group: Group | null;
  readonly gender: Gender;
  /** The level asked for in every foreign language taught; false: in none. */
  readonly speaks: boolean;
}

/** Plain profiles before those with languages, groups in the order of the case. */
export function profilesOf(problem: Problem): readonly Profile[] {
  const { rules, groups } = problem;
  const wanted: readonly (Group | null)[] = rules.eligibility.off ? [null] : groups;
  const speaking = !rules.language.off && taughtIn(problem).length > 0 ? [false, true] : [false];
  return speaking.flatMap((speaks) =>
    wanted.flatMap((group) =>
      gendersOf(problem)
        .filter((gender) => group?.when.gender == null || group.when.gender === gender)
        .map((gender) => ({ group, gender, speaks })),
    ),
  );
}

/** Both, where a group or a quota tells them apart. */
export const gendersOf = ({ groups, rules }: Problem): readonly Gender[] =>
  groups.some(({ when }) => when.gender !== null) ||
  (!rules.quotas.off && rules.quotas.list.some(({ where }) => where.gender !== null))
    ? ['F', 'M']
    : ['F'];

/** The foreign languages of the courses on offer, sorted. */
export const taughtIn = (problem: Problem): readonly string[] =>
  [...new Set(candidatesOf(problem).usable.map(({ course }) => course.language))]
    .filter((language) => language !== 'vi')
    .sort();

/** Young enough for any group, and far from retirement. */
const AGE = 35;

/** `count` such nominees of a province, with ids that no nominee has. */
export function nomineesOf(problem: Problem, province: string, profile: Profile, count: number): Official[] {
  const { group, gender, speaks } = profile;
  const { years, rules, officials } = problem;
  const last = Math.max(...years, ...candidatesOf(problem).usable.map(({ start }) => yearOf(start)));
  const age = Math.min(AGE, (group?.when.ageBelow ?? AGE + 1) - 1);
  const levels = speaks ? taughtIn(problem).map((each) => [each, rules.language.minLevel] as const) : [];
  return Array.from({ length: count }, (_, index) => ({
    id: freeId(officials, `${province}-them-${index + 1}`),
    name: '',
    province,
    gender,
    birthDate: `${last - age}-01-01`,
    position: positionOf(problem, group),
    plannedPositions: group?.when.plannedFor?.slice(0, 1) ?? [],
    languages: new Map(levels),
    preferredTopics: [],
    merit: 0,
    lastRating: rules.eligibility.lastRatings[0] ?? 'good',
    discipline: false,
    unavailable: [],
    retirementDate: null,
  }));
}

const freeId = (officials: readonly Official[], wanted: string): string =>
  officials.some(({ id }) => id === wanted) ? freeId(officials, `${wanted}x`) : wanted;

/** The highest of the group's posts; where it names none, the post that most nominees hold. */
const positionOf = ({ positions, officials }: Problem, group: Group | null): string => {
  const named = group?.when.positions ?? null;
  const rankOf = (id: string): number => positions.find((each) => each.id === id)?.rank ?? Infinity;
  if (named !== null) return [...named].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))[0] ?? '';
  const held = (id: string): number => officials.filter(({ position }) => position === id).length;
  return [...positions.map(({ id }) => id)].sort((a, b) => held(b) - held(a) || (a < b ? -1 : 1))[0] ?? '';
};

/** The case with more nominees. */
export const withNominees = (problem: Problem, more: readonly Official[]): Problem => ({
  ...problem,
  officials: [...problem.officials, ...more].sort((a, b) => (a.id < b.id ? -1 : 1)),
});
