/** Lower case without Vietnamese (or other) marks: what is left when only the spelling of a name is wrong. */
const bare = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : withoutMarks(text).toLowerCase();

const PLAIN = /^[\x20-\x7e]*$/;

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** The slips that are still taken for a misspelling: one in a short name, a third of a longer one. */
const slipsAllowed = (name: string): number => Math.min(4, Math.max(1, Math.floor(name.length / 3)));

/** The one of `names` that `wrong` probably means, the first in code unit order among equals; `''` when none is near. */
export const nearest = (wrong: string, names: Iterable<string>): string => {
  const target = bare(wrong);
  let best = '';
  let fewest = slipsAllowed(target) + 1;
  for (const name of names) {
    if (Math.abs(name.length - wrong.length) > fewest + 2) continue;
    const slips = editDistance(target, bare(name), fewest);
    if (slips < fewest || (slips === fewest && best !== '' && name < best)) {
      best = name;
      fewest = slips;
    }
  }
  return best;
};

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment);
 * any number above `limit` when it takes more than `limit`.
 */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) slips = Math.min(slips, beforeLast[j - 2]! + 1);
      row.push(slips);
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
};
