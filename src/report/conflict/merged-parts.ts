import type { PartCode, RulePart } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type Voice, withBasis } from '../sentences.js';

/** What parts of a code are told apart by: a course, a province, a year. */
const SUBJECTS: Readonly<Partial<Record<PartCode, string>>> = {
  'part.seatsMin': 'course',
  'part.seatsMax': 'course',
  'part.noFund': 'course',
  'part.coursesPerYearMin': 'year',
  'part.coursesPerYearMax': 'year',
  'part.topicRuns': 'topic',
  'part.partnerLoad': 'partner',
  'part.provinceCap': 'province',
  'part.quota': 'at',
};

/** So many are named; of more, the number. */
const MOST_NAMED = 8;

/**
 * The parts of a set in words, those that say the same of several courses, provinces or years in one sentence, each with its
 * article.
 */
export function partSentences(
  parts: readonly RulePart[],
  problem: Problem,
  voice: Voice,
  mostNamed = MOST_NAMED,
): readonly string[] {
  const heaps = new Map<string, RulePart[]>();
  for (const part of parts) {
    const subject = SUBJECTS[part.code];
    const said = Object.entries(part.params).filter(([name]) => name !== subject);
    const key = JSON.stringify([part.rule, part.basis, part.code, said]);
    heaps.set(key, [...(heaps.get(key) ?? []), part]);
  }
  return [...heaps.values()].map((heap) => sentenceOf(heap, problem, voice, mostNamed));
}

const sentenceOf = (
  heap: readonly RulePart[],
  problem: Problem,
  { catalogue, say }: Voice,
  mostNamed: number,
): string => {
  const { code, rule, basis, params } = heap[0]!;
  if (code === 'part.rule')
    return rule === 'preferenceRank'
      ? ''
      : withBasis(catalogue.requirements[rule](problem.rules, say), basis);
  const subject = SUBJECTS[code];
  const names = subject === undefined ? [] : heap.map((part) => nameOf(subject, part.params[subject]!, say));
  const subjects =
    names.length > mostNamed
      ? catalogue.conflict.andMore(names.slice(0, mostNamed), names.length - mostNamed, say)
      : names.join(', ');
  return withBasis(
    catalogue.conflict.parts[code](
      { ...params, who: whoOf(params.quota, problem, { catalogue, say }) },
      subjects,
      say,
    ),
    basis,
  );
};

const nameOf = (subject: string, id: string | number, say: Voice['say']): string => {
  switch (subject) {
    case 'topic':
      return say.topic(String(id));
    case 'partner':
      return say.partner(String(id));
    case 'province':
      return say.province(String(id));
    default:
      return String(id);
  }
};

/** Whom a quota counts. */
const whoOf = (id: string | number | undefined, { rules }: Problem, { catalogue, say }: Voice): string => {
  const quota = rules.quotas.list.find((each) => each.id === id);
  return quota === undefined ? '' : catalogue.words.quotaWhere(quota.where, say);
};
