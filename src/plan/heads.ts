import type { Reading } from './reading.js';
import type { Check } from './sheet.js';
import type { Sitting } from './sittings.js';
import type { OpenCourse } from './types.js';
import { type Violation, violation } from './violations.js';

const rankOf = (reading: Reading, position: string): number | null =>
  reading.positions.get(position)?.rank ?? null;

/** What is wrong with the head that a plan names: whoever is named attends and, with a `maxRank`, is of that rank or higher. */
const faultsOfNamed = (
  reading: Reading,
  { officials, stated: { head } }: Sitting<OpenCourse>,
  maxRank: number | null,
): readonly Violation[] => {
  if (head === null) return [];
  const official = officials.find(({ id }) => id === head);
  if (official === undefined) return [violation('head.notAttending', { params: { head } })];
  const rank = rankOf(reading, official.position);
  if (maxRank === null || (rank !== null && rank <= maxRank)) return [];
  return [violation('head.rank', { official: head, params: { head, rank: rank ?? '', maxRank } })];
};

/** In force, an open course has an attending official of rank <= maxRank, and one is named. */
const faultsOfMissing = (
  reading: Reading,
  { officials, stated: { head } }: Sitting<OpenCourse>,
  maxRank: number | null,
): readonly Violation[] => {
  if (maxRank === null) return [];
  const ranks = officials.map(({ position }) => rankOf(reading, position));
  const present = ranks.some((rank) => rank !== null && rank <= maxRank);
  return present && head !== null ? [] : [violation('head.missing', { params: { maxRank } })];
};

/** Judges a named head also when the rule is off or says nothing: it is then any attending official, or null. */
export const heads: Check = ({ reading, sittings }) => {
  const { off, basis, maxRank } = reading.problem.rules.head;
  const limit = off ? null : maxRank;
  return sittings.flatMap((sitting) =>
    [faultsOfNamed, faultsOfMissing]
      .flatMap((faults) => faults(reading, sitting, limit))
      .map((fault) => ({ ...fault, basis, course: sitting.course.id })),
  );
};
