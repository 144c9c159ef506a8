import type { Reason, RepairFaultCode, SeatChange } from '../../planner/index.js';
import type { Speech } from '../speech.js';
import type { RepairFaultValues } from './values.js';

export type RepairFaultSentences = {
  readonly [Code in RepairFaultCode]: (values: RepairFaultValues[Code], say: Speech) => string;
};

/** What is said of a plan that is mended, of its reserves, and of how it stands up to withdrawals. */
export interface RepairTexts {
  readonly faults: RepairFaultSentences;
  /** The first line. */
  readonly nobody: string;
  readonly changed: (counts: Readonly<Record<SeatChange['kind'] | 'redated', number>>, say: Speech) => string;
  readonly begun: (day: string, courses: number, say: Speech) => string;
  readonly people: string;
  readonly courses: string;
  readonly kinds: Readonly<Record<SeatChange['kind'] | 'redated', string>>;
  readonly courseKinds: Readonly<Record<'opens' | 'closes' | 'redated', string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly columns: {
    readonly official: string;
    readonly name: string;
    readonly province: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly course: string;
  };
  /** Why the bounds of the plan stand without a new certificate. */
  readonly stands: string;
  readonly infeasible: string;
  readonly stress: {
    readonly title: (runs: number, rate: number, seed: number, say: Speech) => string;
    readonly noReserves: string;
    readonly reserves: (people: number) => string;
    readonly courses: string;
    readonly figures: string;
    readonly columns: {
      readonly course: string;
      readonly attending: string;
      readonly min: string;
      readonly reserves: string;
      readonly without: string;
      readonly with: string;
      readonly figure: string;
      readonly planned: string;
    };
    readonly allCourses: string;
    readonly quota: (id: string) => string;
    readonly head: string;
    readonly provinces: string;
    readonly seats: string;
    readonly interval: (value: string, low: string, high: string) => string;
    readonly howToRead: string;
  };
  readonly standby: {
    readonly title: string;
    readonly order: string;
  };
}
