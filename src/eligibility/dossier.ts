import type { Block, Group, IsoDate, Official, PastTraining, Problem } from '../problem/index.js';
import { birthday } from './age.js';
import { retirementDate } from './retirement.js';

/** One official with all that the pair rules ask of them, worked out once. */
export interface Dossier {
  readonly official: Official;
  readonly retires: IsoDate;
  /** By group: the day from which the official is no longer below the group's age; null: no age is asked. */
  readonly agesOut: readonly (IsoDate | null)[];
  /** State-funded past courses; training paid otherwise counts for nothing. */
  readonly training: readonly PastTraining[];
  /** Calendar blocks of the official's post, province or region. */
  readonly blocks: readonly Block[];
}

/** The dossiers of all nominees, in the order of `problem.officials`. */
export function openDossiers(problem: Problem): readonly Dossier[] {
  const regionOf = new Map(problem.provinces.map((province) => [province.id, province.region]));
  const trainingOf = groupByOfficial(problem.training);
  return problem.officials.map((official) => ({
    official,
    retires: retirementDate(official),
    agesOut: problem.groups.map((group) => agesOut(official, group)),
    training: (trainingOf.get(official.id) ?? []).filter((past) => past.funding === 'state'),
    blocks: problem.calendar.filter((block) =>
      binds(block, official, regionOf.get(official.province) ?? null),
    ),
  }));
}

const agesOut = (official: Official, group: Group): IsoDate | null =>
  group.when.ageBelow === null ? null : birthday(official.birthDate, group.when.ageBelow);

const binds = ({ appliesTo }: Block, official: Official, region: string | null): boolean => {
  switch (appliesTo.kind) {
    case 'position':
      return appliesTo.id === official.position;
    case 'province':
      return appliesTo.id === official.province;
    case 'region':
      return appliesTo.id === region;
    default:
      return false; // all, country and partner close courses, not people
  }
};

const groupByOfficial = (training: readonly PastTraining[]): Map<string, PastTraining[]> => {
  const lists = new Map<string, PastTraining[]>();
  for (const past of training) {
    const list = lists.get(past.official);
    if (list === undefined) lists.set(past.official, [past]);
    else list.push(past);
  }
  return lists;
};
