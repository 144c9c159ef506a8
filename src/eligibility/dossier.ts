import type { Block, IsoDate, Official, PastTraining } from '../problem/index.js';
import { memberUntil } from './groups.js';
import type { Offer } from './offer.js';
import { remembered } from './remembered.js';
import { retirementDate } from './retirement.js';

/** One official with all that the pair rules ask of them. */
export interface Dossier {
  readonly official: Official;
  readonly retires: IsoDate;
  /** By group: a member for the candidates on the steps of the ladder of test days under this one. */
  readonly memberUntil: readonly number[];
  /** State-funded past courses; training paid otherwise counts for nothing. */
  readonly training: readonly PastTraining[];
  /** Calendar blocks of the official's post, province or region. */
  readonly blocks: readonly Block[];
}

/** Brings the dossier of an official of the case; it is put together when asked for, because there are many. */
export function dossiersOf({ problem, byTestDay }: Offer): (official: Official) => Dossier {
  const regionOf = new Map(problem.provinces.map((province) => [province.id, province.region]));
  const trainingOf = groupByOfficial(problem.training.filter(({ funding }) => funding === 'state'));
  const blocks = problem.calendar.filter(({ appliesTo }) => bindsPeople(appliesTo));
  const retirement = remembered(
    ({ birthDate, gender, retirementDate: own }: Official) => own ?? `${gender}${birthDate.slice(0, 7)}`,
    retirementDate,
  );
  return (official) => {
    const retires = retirement(official);
    return {
      official,
      retires,
      memberUntil: problem.groups.map((group) => memberUntil(group, official, retires, byTestDay)),
      training: trainingOf.get(official.id) ?? [],
      blocks: blocks.filter((block) => binds(block, official, regionOf.get(official.province) ?? null)),
    };
  };
}

/** The blocks of all, a country or a partner close courses, not people. */
const bindsPeople = ({ kind }: Block['appliesTo']): boolean =>
  kind === 'position' || kind === 'province' || kind === 'region';

const binds = ({ appliesTo }: Block, official: Official, region: string | null): boolean => {
  switch (appliesTo.kind) {
    case 'position':
      return appliesTo.id === official.position;
    case 'province':
      return appliesTo.id === official.province;
    case 'region':
      return appliesTo.id === region;
    default:
      return false;
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
