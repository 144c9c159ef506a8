import type { ReadVerb } from '../step.js';
import type { Verb } from '../types.js';
import { block, close } from './calendar.js';
import { addCourses, changeCourses, removeCourses } from './courses.js';
import { goals, keepPlan, tolerance } from './goals.js';
import { addFund, fund, moveMoney, removeFunds } from './money.js';
import { addOfficials, changeOfficials, removeOfficials } from './people.js';
import { pin, unpin } from './pins.js';
import { provinces } from './provinces.js';
import { quota, rule } from './rules.js';

interface VerbReader<V extends Verb> {
  /** The keys besides `do`. */
  readonly keys: readonly string[];
  readonly read: ReadVerb<V>;
}

/** Every verb with its keys and its reader; a verb without them does not compile. */
export const VERBS: { readonly [V in Verb]: VerbReader<V> } = {
  rule: { keys: ['rule', 'set'], read: rule },
  quota: { keys: ['quota', 'set'], read: quota },
  fund: { keys: ['funds', 'by', 'amount', 'year'], read: fund },
  addFund: { keys: ['fund'], read: addFund },
  removeFunds: { keys: ['funds'], read: removeFunds },
  moveMoney: { keys: ['from', 'to', 'amount'], read: moveMoney },
  addCourses: { keys: ['courses'], read: addCourses },
  removeCourses: { keys: ['where'], read: removeCourses },
  changeCourses: { keys: ['where', 'set', 'fixedBy', 'seatBy', 'travel'], read: changeCourses },
  close: { keys: ['countries', 'partners', 'courses', 'from', 'to', 'reason'], read: close },
  block: { keys: ['from', 'to', 'appliesTo', 'reason'], read: block },
  addOfficials: { keys: ['officials'], read: addOfficials },
  removeOfficials: { keys: ['where'], read: removeOfficials },
  changeOfficials: { keys: ['where', 'set', 'away'], read: changeOfficials },
  provinces: { keys: ['crosswalk', 'becomes', 'provinces'], read: provinces },
  pin: { keys: ['course', 'official', 'kind', 'reason'], read: pin },
  unpin: { keys: ['course', 'official'], read: unpin },
  goals: { keys: ['order', 'drop'], read: goals },
  tolerance: { keys: ['goal', 'tolerance'], read: tolerance },
  keepPlan: { keys: ['plan', 'places', 'at'], read: keepPlan },
};
