import { type Screening, screen } from '../../eligibility/index.js';
import type { Plan } from '../../plan/index.js';
import { type Candidate, names, type Problem } from '../../problem/index.js';
import { difference, goalCosts, inOrder, optimumOf } from './compare.js';
import { openingsOf, otherFacts } from './own-facts.js';
import { allowedOf, reasonsOf } from './reasons.js';
import {
  type Demand,
  type Limits,
  openRoom,
  type Resolved,
  type ResolvedPlan,
  type Room,
} from './resolve.js';
import { stepsOf } from './rule-steps.js';
import { type Clock, meritNeeded, openSteps, type Scene, tryFact, tryStep, type Verdict } from './seek.js';
import type {
  ExplainOptions,
  Explanation,
  Forced,
  Nominee,
  OwnFact,
  Question,
  Remedy,
  RuleStep,
  Search,
} from './types.js';

/** Whether the case has what a question is about: a nominee, a province, a course row or one of its dates. */
export function isKnown({ officials, provinces, courses }: Problem, { about, id }: Question): boolean {
  const has = (rows: readonly { readonly id: string }[], name = id): boolean =>
    rows.some((row) => row.id === name);
  if (about === 'official') return has(officials);
  return about === 'province' ? has(provinces) : has(courses, id.split('@')[0]);
}

/**
 * Why a plan is as it is for one nominee, province or course: who may not and from when they might; what it would cost to bring
 * in whom the plan leaves out, goal by goal, and the smallest changes with which it costs nothing; what it would cost to do without
 * whom it sends. Costs and changes are answers of the case solved again. The plan has to be one that the verifier accepts, and the
 * case has to have what is asked about (`isKnown`).
 */
export async function explain(
  problem: Problem,
  plan: Plan,
  question: Question,
  options: ExplainOptions = {},
): Promise<Explanation> {
  const head = { problem, question };
  const desk = openDesk(problem, plan, options);
  switch (question.about) {
    case 'official':
      return { ...head, ...(await official(desk, question.id)) };
    case 'province':
      return { ...head, ...(await province(desk, question.id)) };
    case 'course':
      return { ...head, ...(await course(desk, question.id)) };
  }
}

type Finding<F extends Explanation['finding']> = F extends Explanation['finding']
  ? Omit<Extract<Explanation, { finding: F }>, 'problem' | 'question'>
  : never;

const official = async (
  desk: Desk,
  id: string,
): Promise<Finding<`official.${string}` & Explanation['finding']>> => {
  const { problem, plan } = desk;
  const attended = plan.courses.filter(({ officials }) => officials.includes(id));
  if (attended.length > 0) {
    const without = await desk.force({ officials: [id], wanted: false });
    return { finding: 'official.sent', courses: attended.map((each) => each.id), without };
  }
  const candidates = allowedOf(problem, id);
  if (candidates.length === 0) {
    return {
      finding: 'official.ineligible',
      reasons: reasonsOf(problem, id),
      openings: openingsOf(problem, id),
    };
  }
  const isOpen = new Set(plan.courses.map((each) => each.id));
  const answer = await desk.bringIn({ officials: [id], wanted: true }, id);
  return {
    finding: 'official.left',
    candidates,
    open: candidates.filter((each) => isOpen.has(each)),
    pins: problem.rules.pins.off
      ? []
      : problem.pins.filter((pin) => pin.kind === 'never' && pin.official === id),
    ...answer,
  };
};

const province = async (
  desk: Desk,
  id: string,
): Promise<Finding<`province.${string}` & Explanation['finding']>> => {
  const { problem, plan, screening } = desk;
  const own = problem.officials.filter((each) => each.province === id).map((each) => each.id);
  if (own.length === 0) return { finding: 'province.nobody' };
  const nominees = own.map((nominee): Nominee => {
    const o = problem.officials.findIndex((each) => each.id === nominee);
    return { official: nominee, candidates: screening.allowedStart[o + 1]! - screening.allowedStart[o]! };
  });
  const seats = plan.courses.flatMap((each) =>
    each.officials.filter((who) => own.includes(who)).map((who) => ({ official: who, course: each.id })),
  );
  if (seats.length > 0) return { finding: 'province.covered', nominees, seats };
  if (nominees.every(({ candidates }) => candidates === 0)) {
    return {
      finding: 'province.ineligible',
      nominees: own.map((nominee) => ({ official: nominee, reasons: reasonsOf(problem, nominee) })),
      openings: own.flatMap((nominee) => openingsOf(problem, nominee)),
    };
  }
  const answer = await desk.bringIn({ officials: own, wanted: true }, null);
  return { finding: 'province.left', nominees, ...answer };
};

const course = async (
  desk: Desk,
  id: string,
): Promise<Finding<`course.${string}` & Explanation['finding']>> => {
  const { plan, screening } = desk;
  const isMeant = (candidate: Candidate): boolean => names(id, candidate);
  const open = plan.courses.find((each) => each.id === id || each.course === id);
  if (open !== undefined) return { finding: 'course.open', course: open };
  const dates = screening.candidates.flatMap((candidate, c) => (isMeant(candidate) ? [c] : []));
  if (dates.length === 0) {
    const dropped = screening.dropped.filter(({ candidate }) => isMeant(candidate));
    return {
      finding: 'course.dropped',
      dates: dropped.map(({ candidate, block }) => ({ candidate: candidate.id, block })),
    };
  }
  const answer = await desk.bringIn({ course: id, wanted: true }, null);
  return {
    finding: 'course.shut',
    dates: dates.map((c) => ({
      candidate: screening.candidates[c]!.id,
      eligible: screening.allowed.filter((candidate) => candidate === c).length,
    })),
    ...answer,
  };
};

/** Where a plan and its case lie open for questions. */
interface Desk {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly screening: Screening;
  /** The best plan under a demand, compared with the plan. */
  readonly force: (demand: Demand) => Promise<Forced>;
  /** The same, and the changes with which it costs nothing; `who`: the nominee whose own facts may be others. */
  readonly bringIn: (demand: Demand, who: string | null) => Promise<Brought>;
}

const NOT_SEARCHED: Search = { remedies: [], tried: 0, possible: 0 };

const openDesk = (problem: Problem, plan: Plan, { time = null, signal }: ExplainOptions): Desk => {
  const began = performance.now();
  const screening = screen(problem);
  const base = plan.goals.map(optimumOf);
  const left = (): number | null =>
    time === null ? null : Math.max(0, time - (performance.now() - began) / 1000);
  const limits = (): Limits => ({ seconds: left(), signal });
  const compared = (resolved: Resolved): Forced => comparedWith(problem, plan, base, resolved);

  const inRoom = async <T>(demand: Demand, answer: (room: Room) => Promise<T>): Promise<T> => {
    const room = await openRoom(screening, demand, plan);
    try {
      return await answer(room);
    } finally {
      await room.close();
    }
  };

  /**
   * The best plan under the demand, as near to the known one as it can be with its courses. One with the known courses comes first:
   * where it is as good as the known plan, which is proven, nothing is better, as a demand allows no plan that was none before;
   * else the search over all courses begins with it.
   */
  const bestIn = (room: Room): { near: Promise<ResolvedPlan | null>; best: Promise<Resolved> } => {
    const near = room.nearby(plan.courses, limits());
    const best = near.then(async (known): Promise<Resolved> => {
      const tidied = (each: ResolvedPlan): Promise<ResolvedPlan> => room.tidied(each, plan.courses, limits());
      if (known !== null && isOptimal(plan) && inOrder(problem, base, valuesOf(known)) === 0)
        return tidied({ ...known, goals: plan.goals });
      const found = await room.best(true, known?.courses ?? null, limits());
      if (found.status !== 'planned') return found.status === 'unknown' ? (known ?? found) : found;
      const isAsGood = known !== null && inOrder(problem, valuesOf(found), valuesOf(known)) === 0;
      return tidied(isAsGood ? { ...found, courses: known.courses } : found);
    });
    return { near, best };
  };

  const force = (demand: Demand): Promise<Forced> =>
    inRoom(demand, async (room) => compared(await bestIn(room).best));

  const bringIn = (demand: Demand, who: string | null): Promise<Brought> =>
    inRoom(demand, async (room) => {
      const { near, best } = bestIn(room);
      const over = new AbortController();
      if (time === null) over.abort();
      const clock: Clock = () => ({ seconds: left(), signal: either(over.signal, signal) });
      const scene = (forced: ResolvedPlan | null): Scene => ({
        problem,
        screening,
        plan,
        base,
        demand,
        forced,
      });

      /** Facts need the proven plan. */
      const proveAndTryFacts = async (): Promise<{ forced: Forced; facts: readonly Tried<OwnFact>[] }> => {
        const resolved = await best;
        const forced = compared(resolved);
        const isSettled = forced.status === 'planned' && forced.verdict !== 'costs';
        if (isSettled) over.abort();
        if (isSettled || who === null) return { forced, facts: [] };
        const known = scene(resolved.status === 'planned' ? resolved : null);
        return {
          forced,
          facts: await tryAll(factsOf(known, who), (fact) => tryFact(known, who, fact, forOne(clock))),
        };
      };
      const [{ forced, facts }, ruled] = await Promise.all([
        proveAndTryFacts(),
        near.then((known) => trySteps(scene(known), clock)),
      ]);
      const isSettled = forced.status === 'planned' && forced.verdict !== 'costs';
      return { forced, search: isSettled ? NOT_SEARCHED : searchOf(facts, ruled, who) };
    });
  return { problem, plan, screening, force, bringIn };
};

const either = (one: AbortSignal, other: AbortSignal | undefined): AbortSignal =>
  other === undefined ? one : AbortSignal.any([one, other]);

/** Every goal is proven to be at the best that it can be. */
const isOptimal = ({ goals }: Plan): boolean =>
  goals.every(({ proven, bound, value }) => proven && bound === value);

const valuesOf = ({ goals }: ResolvedPlan): readonly number[] => goals.map(({ value }) => value);

interface Brought {
  readonly forced: Forced;
  readonly search: Search;
}

/** A change and what came of trying it. */
interface Tried<T> {
  readonly change: T;
  readonly verdict: Verdict;
}

const trySteps = async (scene: Scene, clock: Clock): Promise<readonly Tried<RuleStep>[]> => {
  const steps = stepsOf(scene.problem);
  const { list, room } = await openSteps(scene, steps, clock);
  try {
    const tried = await tryAll(list, (wider) => tryStep(scene, wider, room, forOne(clock)));
    return tried
      .map(({ change, verdict }) => ({ change: change.step, verdict }))
      .sort((a, b) => steps.indexOf(a.change) - steps.indexOf(b.change));
  } finally {
    await room?.close();
  }
};

/** One change may take this part of the time that is left, but always these seconds. */
const SHARES = 12;
const LEAST_SECONDS = 10;

/** A clock for one change: a hard one must not starve the rest. */
const forOne = (clock: Clock): Clock => {
  const { seconds } = clock();
  if (seconds === null) return clock;
  const end = performance.now() + Math.max(LEAST_SECONDS, seconds / SHARES) * 1000;
  return () => {
    const { seconds: left, signal } = clock();
    return { seconds: Math.max(0, Math.min(left ?? 0, (end - performance.now()) / 1000)), signal };
  };
};

const tryAll = async <T>(
  changes: readonly T[],
  tryOne: (change: T) => Promise<Verdict>,
): Promise<readonly Tried<T>[]> => {
  const tried: Tried<T>[] = [];
  for (const change of changes) tried.push({ change, verdict: await tryOne(change) });
  return tried;
};

const searchOf = (
  facts: readonly Tried<OwnFact>[],
  steps: readonly Tried<RuleStep>[],
  who: string | null,
): Search => {
  const all = [...facts, ...steps];
  return {
    remedies: [
      ...facts.flatMap(({ change, verdict }): Remedy[] =>
        isHelp(verdict) ? [{ of: 'official', official: who!, fact: change, effect: verdict }] : [],
      ),
      ...steps.flatMap(({ change, verdict }): Remedy[] =>
        isHelp(verdict) ? [{ of: 'rule', step: change, effect: verdict }] : [],
      ),
    ],
    tried: all.filter(({ verdict }) => verdict !== 'undecided').length,
    possible: all.length,
  };
};

const isHelp = (verdict: Verdict): verdict is 'chosen' | 'free' => verdict === 'chosen' || verdict === 'free';

/** The facts that could be others, the least merit that is enough among them. */
const factsOf = (scene: Scene, who: string): readonly OwnFact[] => {
  const person = scene.problem.officials.find(({ id }) => id === who)!;
  const merit = meritNeeded(scene, who);
  const topics = scene.problem.goals.some(({ id }) => id === 'matchTopics')
    ? [...new Set(scene.screening.candidates.map((candidate) => candidate.course.topic))].sort()
    : [];
  return [
    ...(merit === null ? [] : [{ kind: 'merit', from: person.merit, to: merit } as const]),
    ...topics
      .filter((topic) => topic !== person.preferredTopics[0])
      .map((topic) => ({ kind: 'topic', topic }) as const),
    ...otherFacts(scene.problem, who),
  ];
};

const comparedWith = (problem: Problem, plan: Plan, base: readonly number[], resolved: Resolved): Forced => {
  if (resolved.status !== 'planned') return { status: resolved.status };
  const more = inOrder(problem, base, resolved.goals.map(optimumOf));
  return {
    status: 'planned',
    verdict: more < 0 ? 'costs' : more > 0 ? 'better' : 'free',
    goals: goalCosts(problem, plan.goals, resolved.goals),
    difference: difference(plan.courses, resolved.courses),
    courses: resolved.courses,
  };
};
