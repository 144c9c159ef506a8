import type { Ledger, Limit } from './ledger.js';

/** How often the weights may be raised before a repair gives up. */
const PATIENCE = 40;
/** How many changes a repair may make in all. */
const MOST_CHANGES = 2000;
/** Less than one unit of any limit: sums of weights are no exact numbers. */
const NOISE = 1e-9;

/** Whether what is chosen can be afforded; asked after an addition, before it is kept. */
export type Affordable = () => boolean;

/**
 * Changes what is chosen until every limit holds, by the breakout method (Morris 1993): while a change lowers the debt, the first
 * such change is made; when none does, every broken limit weighs more. A change adds an item, removes one, or adds one and
 * removes up to two that stand in its way. Preferred items are added first and removed last.
 * false: it gave up, and some limit is still broken.
 */
export function repair(ledger: Ledger, affordable: Affordable): boolean {
  let patience = PATIENCE;
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    const broken = ledger.broken();
    if (broken.length === 0) return true;
    if (broken.some((limit) => mend(ledger, limit, affordable))) continue;
    if (patience === 0) return false;
    patience -= 1;
    for (const limit of broken) ledger.press(limit);
  }
  return false;
}

/** Makes the first change found that brings the limit nearer and lowers the debt; false: there is none. */
const mend = (ledger: Ledger, limit: Limit, affordable: Affordable): boolean => {
  const direction = Math.sign(ledger.shortOf(limit));
  const before = ledger.debt() - NOISE;
  const helping = [...limit.amounts].filter(([item, amount]) => amount * direction > 0 && !ledger.has(item));
  for (const [item] of helping.sort(([a], [b]) => a - b)) {
    if (bringIn(ledger, item, before, affordable, 2)) return true;
  }
  const harming = [...limit.amounts].filter(([item, amount]) => amount * direction < 0 && ledger.has(item));
  for (const [item] of harming.sort(([a], [b]) => b - a)) {
    ledger.remove(item);
    if (ledger.debt() < before) return true;
    ledger.add(item);
  }
  return false;
};

/** Adds an item, removing up to `exchanges` others that a cap counts too; leaves all as it was when the debt gets no lower. */
const bringIn = (
  ledger: Ledger,
  item: number,
  before: number,
  affordable: Affordable,
  exchanges: number,
): boolean => {
  const cap = ledger.blockedBy(item);
  if (cap === null) {
    ledger.add(item);
    const helps = ledger.debt() < before;
    if (helps && affordable()) return true;
    ledger.remove(item);
    return helps && exchanges > 0 && exchange(ledger, item, ledger.chosen(), before, affordable, 0);
  }
  if (exchanges === 0) return false;
  const others = [...cap.amounts.keys()].filter((other) => other !== item && ledger.has(other));
  return exchange(ledger, item, others, before, affordable, exchanges - 1);
};

const exchange = (
  ledger: Ledger,
  item: number,
  others: readonly number[],
  before: number,
  affordable: Affordable,
  exchanges: number,
): boolean => {
  for (const other of [...others].sort((a, b) => b - a)) {
    ledger.remove(other);
    if (bringIn(ledger, item, before, affordable, exchanges)) return true;
    ledger.add(other);
  }
  return false;
};

/** Adds every item that passes no cap, breaks no limit further and can be afforded, the preferred ones first. */
export function fill(
  ledger: Ledger,
  affordable: Affordable,
  wanted: (item: number) => boolean = () => true,
): void {
  for (let item = 0; item < ledger.items; item += 1) {
    if (ledger.has(item) || !wanted(item) || ledger.blockedBy(item) !== null) continue;
    const before = ledger.debt() + NOISE;
    ledger.add(item);
    if (ledger.debt() > before || !affordable()) ledger.remove(item);
  }
}
