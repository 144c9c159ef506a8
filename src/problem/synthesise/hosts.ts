/** A training institution abroad, with how likely a generated course is held there. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** The languages it teaches such courses in besides an interpreted one. */
  readonly teaches: readonly string[];
  readonly weight: number;
}

const host = (
  id: string,
  country: string,
  weight: number,
  name: string,
  ...teaches: readonly string[]
): Host => ({ id, name, country, teaches, weight });

/** Real institutions that train public officials; what they would offer in a generated case is invented. */
export const HOSTS: readonly Host[] = [
  host('anu', 'AU', 5, 'Crawford School of Public Policy, Australian National University', 'en'),
  host('anzsog', 'NZ', 3, 'Australia and New Zealand School of Government, Wellington', 'en'),
  host('birmingham', 'GB', 3, 'Institute of Local Government Studies, University of Birmingham', 'en'),
  host('em-normandie', 'FR', 8, 'EM Normandie Business School, Le Havre', 'fr', 'en'),
  host('grips', 'JP', 12, 'National Graduate Institute for Policy Studies (GRIPS), Tokyo', 'en'),
  host('hiroshima', 'JP', 10, 'Hiroshima University', 'en'),
  host('insp', 'FR', 10, 'Institut national du service public (INSP), Strasbourg', 'fr', 'en'),
  host('lkyspp', 'SG', 6, 'Lee Kuan Yew School of Public Policy, National University of Singapore', 'en'),
  host('logodi', 'KR', 6, 'Local Government Officials Development Institute (LOGODI), Wanju'),
  host('speyer', 'DE', 5, 'German University of Administrative Sciences, Speyer', 'en'),
];

/** What a place costs in US dollars a head for 14 days with 16 on the course: assumptions, none of them a quotation. */
export interface CostNorm {
  /** Return ticket from Hà Nội or Hồ Chí Minh City. */
  readonly air: number;
  /** Teaching, interpreter, bus and visits; bought as a package for the group, so it does not fall with an empty seat. */
  readonly tuition: number;
  /** 13 nights, board and pocket money. */
  readonly board: number;
  /** Visa, insurance, transfers at home. */
  readonly other: number;
}

const norm = (air: number, tuition: number, other: number): CostNorm => ({
  air,
  tuition,
  board: 2225,
  other,
});

export const COST_NORMS: ReadonlyMap<string, CostNorm> = new Map([
  ['AU', norm(1000, 3200, 350)],
  ['DE', norm(1050, 2600, 350)],
  ['FR', norm(1050, 2600, 350)],
  ['GB', norm(1150, 3600, 400)],
  ['JP', norm(650, 1900, 300)],
  ['KR', norm(500, 1600, 250)],
  ['NZ', norm(1350, 3000, 400)],
  ['SG', norm(300, 3200, 150)],
]);

/** The group size for which the tuition a head was worked out. */
export const NORM_GROUP = 16;

/** VND for a US dollar in the cost norms. */
export const VND_PER_USD = 25_000;
