import type { ExactResult } from '../exact/index.js';
import { type Edits, edited, type LinearModel, type Objective } from '../linear-model.js';
import { numeratorAt } from '../point.js';
import type { ObjectiveProof } from '../proof.js';
import type { Backend, HeldRow, Session, SolverResult, Stage, Termination } from '../solver.js';
import { highs } from './highs.js';
import { openThread, stoppable } from './thread.js';

/*
 * The exact search (`milp/exact`), in a worker thread. It looks ahead: one search may prove several objectives, and what it
 * proves of later ones is kept until their stage comes. Where it does not get through, HiGHS's own search goes on from its
 * plan.
 */

export interface ExactLoadMessage {
  readonly kind: 'load';
  readonly model: LinearModel;
  readonly stop: SharedArrayBuffer;
}

export interface ExactLoaded {
  readonly version: string;
}

export interface ExactReviseMessage {
  readonly kind: 'revise';
  readonly edits: Edits;
}

/** Answered by a result of which only the point counts. */
export interface ExactCompleteMessage {
  readonly kind: 'complete';
  readonly point: Float64Array;
}

export interface ExactSolveMessage {
  readonly kind: 'solve';
  readonly objectives: readonly Objective[];
  readonly held: readonly HeldRow[];
  readonly start: Float64Array | null;
  readonly seconds: number | null;
  readonly gap: number;
}

export const exact: Backend = { name: 'exact', blends: false, open };

async function open(model: LinearModel): Promise<Session> {
  const stop = new SharedArrayBuffer(4);
  const load: ExactLoadMessage = { kind: 'load', model: withoutNames(model), stop };
  const of = { file: '#exact-worker', name: 'The exact search', model } as const;
  const { thread, loaded } = await openThread<ExactLoaded>(of, load);
  let current = model;
  let general = lazily(() => highs.open(current));
  /** What a stage proved of the objectives after it. */
  const known = new Map<Objective, { bound: number; proof: ObjectiveProof | null }>();
  return {
    version: loaded.version,
    async solve(stage) {
      const { objective, start } = stage;
      const earlier = known.get(objective);
      if (earlier !== undefined && start !== null && numeratorAt(objective, start) === earlier.bound) {
        const detail = 'with an earlier goal';
        return { termination: 'optimal', incumbent: start, ...earlier, nodes: 0, detail };
      }
      if (objective.step === 0 || model.columns.count === 0) return (await general.get()).solve(stage);
      const began = performance.now();
      const told = await stoppable(stop, stage.signal, () =>
        thread.ask<ExactResult>(messageOf(stage), stage.onProgress),
      );
      const result = 'failed' in told ? null : told.result;
      const gaveUp = result === null || result.ended === 'failed' || result.ended === 'nodes';
      if (gaveUp && model.rows.indices.length <= MOST_ENTRIES) {
        const spent = (performance.now() - began) / 1000;
        return goOn(await general.get(), stage, result, spent);
      }
      if (result === null) return { ...LOST, detail: 'failed' in told ? told.failed : '' };
      [objective, ...(stage.upcoming ?? [])].slice(0, result.bounds.length).forEach((each, index) => {
        const found = result.bounds[index];
        if (index > 0 && found != null)
          known.set(each, { bound: found, proof: result.proofs[index] ?? null });
      });
      return {
        termination: terminationOf(result, stage),
        incumbent: result.point,
        bound: result.bounds[0] ?? null,
        proof: result.proofs[0] ?? null,
        nodes: result.nodes,
        detail: result.detail,
      };
    },
    async revise(edits) {
      known.clear();
      await general.close();
      current = edited(model, edits);
      general = lazily(() => highs.open(current));
      thread.tell({ kind: 'revise', edits } satisfies ExactReviseMessage);
    },
    async complete(point) {
      const message: ExactCompleteMessage = { kind: 'complete', point };
      const told = await thread.ask<Pick<ExactResult, 'point'>>(message);
      return 'failed' in told ? null : told.result.point;
    },
    close: async () => {
      await thread.close();
      await general.close();
    },
  };
}

/** HiGHS, whose memory ends at 4 GB, takes no larger model than this. */
const MOST_ENTRIES = 3e7;

const LOST: SolverResult = { termination: 'undecided', incumbent: null, bound: null, nodes: 0, detail: '' };

/** HiGHS from the better of the plans held, in the time that is left. */
const goOn = async (
  general: Session,
  stage: Stage,
  result: ExactResult | null,
  spent: number,
): Promise<SolverResult> => {
  const { seconds } = stage.limits;
  const left = seconds === null ? null : Math.max(0, seconds - spent);
  const start = result?.point ?? stage.start;
  const answer = await general.solve({ ...stage, start, limits: { ...stage.limits, seconds: left } });
  return { ...answer, detail: `${result?.detail ?? 'the exact search failed'}; ${answer.detail}` };
};

const terminationOf = ({ ended, point, bounds }: ExactResult, { objective }: Stage): Termination => {
  if (ended === 'infeasible' || ended === 'time' || ended === 'interrupted') {
    // A stage whose own objective is proven is optimal, whatever stopped the look ahead.
    if (point !== null && bounds[0] === numeratorAt(objective, point)) return 'optimal';
    return ended;
  }
  if (point === null) return 'undecided';
  return bounds[0] === numeratorAt(objective, point) ? 'optimal' : 'gap';
};

const messageOf = ({ objective, upcoming, held, start, limits }: Stage): ExactSolveMessage => ({
  kind: 'solve',
  objectives: inSteps([objective, ...(upcoming ?? [])]),
  held,
  start,
  seconds: limits.seconds,
  gap: limits.gap,
});

/** The first objectives, up to one whose values do not come in steps: the search counts in them. */
const inSteps = (objectives: readonly Objective[]): readonly Objective[] => {
  const end = objectives.findIndex(({ step }) => step === 0);
  return end < 0 ? objectives : objectives.slice(0, end);
};

/** Names are for people; the worker gets numbers alone. */
const withoutNames = ({ columns, rows }: LinearModel): LinearModel => ({
  columns: { ...columns, names: [] },
  rows: { ...rows, names: [] },
});

/** A session that is opened when it is first asked for. */
const lazily = (open: () => Promise<Session>) => {
  let session: Promise<Session> | null = null;
  return {
    get: (): Promise<Session> => {
      session ??= open();
      return session;
    },
    close: async (): Promise<void> => {
      if (session !== null) await (await session).close();
    },
  };
};
