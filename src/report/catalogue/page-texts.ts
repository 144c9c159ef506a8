import type { Proof } from '../../plan/index.js';
import type { CourseDifference } from '../../planner/index.js';
import type { Gender } from '../../problem/index.js';
import type { Speech } from '../speech.js';

/** What the page of a plan says around its tables and pictures. */
export interface PlanPageTexts {
  readonly title: string;
  readonly contents: string;
  /** Before the names of people. */
  readonly keepSafe: string;
  readonly proof: {
    readonly title: string;
    /** After the line of the proof: what it means, and how to check it. */
    readonly means: Readonly<Record<Proof, string>>;
    readonly facts: string;
    readonly solver: string;
    readonly programme: string;
    readonly scenario: string;
    readonly noScenario: string;
    /** The changes of the case that the plan was made with. */
    readonly changes: string;
    readonly options: string;
    readonly inputs: string;
    readonly file: string;
    readonly hash: string;
  };
  readonly goals: { readonly title: string; readonly intro: string };
  readonly map: {
    readonly title: string;
    readonly name: string;
    /** Read aloud: how many provinces send somebody, and the most of one. */
    readonly description: (covered: number, provinces: number, most: number, say: Speech) => string;
    readonly intro: (plain: boolean) => string;
    readonly legend: string;
    readonly nobody: string;
    readonly byRegion: string;
    readonly region: string;
    readonly noRegion: string;
    readonly covered: string;
  };
  readonly matrix: {
    readonly title: string;
    readonly caption: string;
    readonly intro: string;
    readonly province: string;
    readonly nominees: string;
    readonly eligible: string;
    readonly attending: string;
    readonly group: (id: string) => string;
    readonly groupIs: (id: string, title: string) => string;
  };
  readonly calendar: {
    readonly title: string;
    readonly intro: string;
    readonly picture: (year: number) => string;
    readonly description: (year: number, courses: number, say: Speech) => string;
    /** Twelve, short. */
    readonly months: readonly string[];
    readonly bar: (course: string, place: string, attending: number) => string;
    readonly courses: string;
    readonly closed: string;
    readonly busy: string;
    readonly blocks: string;
    readonly blockColumns: {
      readonly dates: string;
      readonly whom: string;
      readonly reason: string;
      readonly basis: string;
    };
  };
  readonly money: {
    readonly title: string;
    readonly caption: string;
    readonly intro: string;
    readonly picture: string;
    readonly description: (paid: number, amount: number, say: Speech) => string;
    readonly left: (amount: string) => string;
    readonly paidIn: (year: number) => string;
  };
  readonly people: {
    readonly title: string;
    readonly when: string;
    readonly where: string;
    readonly topic: string;
    readonly seats: (attending: number, min: number | null, max: number | null) => string;
    readonly cost: string;
    readonly head: string;
    readonly noHead: string;
    readonly caption: (course: string) => string;
    readonly standby: (course: string) => string;
    readonly genders: Readonly<Record<Gender, string>>;
    readonly columns: {
      readonly id: string;
      readonly name: string;
      readonly gender: string;
      readonly born: string;
      readonly province: string;
      readonly position: string;
      readonly groups: string;
      readonly order: string;
    };
  };
}

/** What the page of a comparison says. */
export interface ComparePageTexts {
  readonly title: string;
  readonly intro: (plans: number) => string;
  readonly base: string;
  readonly plan: string;
  readonly noPlan: string;
  readonly failed: string;
  readonly goals: {
    readonly title: string;
    readonly intro: string;
    readonly caption: string;
    readonly state: string;
    readonly states: Readonly<Record<Proof, string>>;
    readonly better: string;
    readonly worse: string;
    readonly same: string;
    readonly notAsked: string;
  };
  readonly maps: {
    readonly title: string;
    readonly intro: string;
    readonly gained: (provinces: number) => string;
    readonly lost: (provinces: number) => string;
  };
  readonly differences: {
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly provinces: string;
    readonly joined: string;
    readonly years: string;
    readonly year: string;
    readonly measures: Readonly<Record<'courses' | 'attendances' | 'cost', string>>;
    readonly groups: string;
    readonly partners: string;
    readonly countries: string;
    readonly topics: string;
    readonly funds: string;
    readonly courses: string;
    readonly course: string;
    readonly courseKinds: Readonly<Record<CourseDifference['kind'], string>>;
    readonly people: string;
    /** Of a table of differences that would be empty. */
    readonly none: (of: string) => string;
    readonly inCaption: (people: number) => string;
    readonly outCaption: (people: number) => string;
    readonly movedCaption: (people: number) => string;
    /** After somebody whom the scenario's case does not have. */
    readonly unknown: string;
  };
}

export interface PageTexts {
  readonly plan: PlanPageTexts;
  readonly compare: ComparePageTexts;
}
