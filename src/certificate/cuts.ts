/** The cuts of a proof: rows that the model has not, each proven before it is used. */
import { type CertificateFault, fault, keyed } from './faults.js';
import { type Aim, faultsOfParts, follow, type Ground } from './follow.js';
import { whole } from './fraction.js';
import { type Model, type Row, rowOf, type Terms } from './model.js';
import type { CertifiedCut, Proof } from './types.js';

/**
 * The cuts of goal `place` by name, or what is wrong with the first that is not proven. `kept`: what is held of the goal once its
 * turn is over; a cut is about the points that have no less.
 */
export const provenCuts = (
  ground: Ground,
  kept: Aim,
  { cuts = [], tighten }: Proof,
  place: number,
  path: string,
): { readonly cuts: ReadonlyMap<string, Row>; readonly faults: readonly CertificateFault[] } => {
  const found = new Map<string, Row>();
  let box = ground.box;
  let done = 0;
  for (const [index, cut] of cuts.entries()) {
    const own = `${path}.cuts[${index}]`;
    const rows = new Map([...ground.rows, ...found]);
    const { terms, faults } = readCut(ground.model, cut, own);
    if (faults.length > 0) return { cuts: found, faults };
    if (!(Number.isInteger(cut.after) && cut.after >= done && cut.after <= tighten.length)) {
      const values = { found: String(cut.after), most: tighten.length };
      return { cuts: found, faults: [fault('cut.after', `${own}.after`, values)] };
    }
    const narrowed = follow(
      { ...ground, rows, box },
      tighten.slice(0, cut.after),
      `${path}.tighten`,
      kept,
      done,
    );
    if (narrowed.faults.length > 0) return { cuts: found, faults: narrowed.faults };
    box = narrowed.box;
    done = cut.after;
    const wrong = faultsOfParts(
      { ...ground, rows, box },
      { goal: terms, target: BigInt(cut.atMost) },
      cut,
      own,
    );
    if (wrong.length > 0) return { cuts: found, faults: wrong };
    found.set(`cut(${place + 1},${index + 1})`, rowOf(terms, { lower: null, upper: whole(cut.atMost) }));
  }
  return { cuts: found, faults: [] };
};

const readCut = (
  { columnOf }: Model,
  { columns, atMost }: CertifiedCut,
  path: string,
): { readonly terms: Terms; readonly faults: readonly CertificateFault[] } => {
  const terms: (readonly [number, number])[] = [];
  const faults: CertificateFault[] = [];
  const wholeAt = (number: number, at: string): void => {
    if (!Number.isSafeInteger(number)) faults.push(fault('cut.number', at, { found: String(number) }));
  };
  wholeAt(atMost, `${path}.atMost`);
  for (const [name, coefficient] of Object.entries(columns)) {
    const column = columnOf.get(name);
    const at = keyed(`${path}.columns`, name);
    if (column === undefined) faults.push(fault('cut.unknown', at, { name }));
    else terms.push([column, coefficient]);
    wholeAt(coefficient, at);
  }
  return { terms, faults };
};
