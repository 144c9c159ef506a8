/** What a line of an MPS file should have held. */
export const MPS_EXPECTATIONS = [
  'a section of a linear model',
  'MAX or MIN',
  'a row type: N, L, G or E',
  'a new name',
  'an objective: a row of type N',
  'a row of ROWS',
  'one entry a row and column',
  'a column of COLUMNS',
  'all entries of a column together',
  'a marker: INTORG or INTEND',
  'a number',
  'another number of fields',
  'a bound type: UP, LO, FX, FR, MI, PL, BV, LI or UI',
  'ENDATA',
] as const;
export type MpsExpectation = (typeof MPS_EXPECTATIONS)[number];

export interface MpsFault {
  /** From 1. */
  readonly line: number;
  readonly expected: MpsExpectation;
  /** The word or the line concerned. */
  readonly found: string;
}
