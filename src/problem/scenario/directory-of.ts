import { windowStarts } from '../candidates.js';
import { Directory, type Kind } from '../parse/directory.js';
import type { Problem } from '../types.js';

/** The ids of a case that a change may name; those of a kind are entered when the first of them is asked for. */
export const directoryOf = (problem: Problem): Directory => new CaseDirectory(problem);

class CaseDirectory extends Directory {
  readonly #entered = new Set<Kind>();

  constructor(private readonly problem: Problem) {
    super();
  }

  override define(kind: Kind, id: string, row: number): number | null {
    this.#enter(kind);
    return super.define(kind, id, row);
  }

  override knows(kind: Kind, id: string): boolean {
    this.#enter(kind);
    return super.knows(kind, id);
  }

  override suggest(kind: Kind, wrong: string): string {
    this.#enter(kind);
    return super.suggest(kind, wrong);
  }

  #enter(kind: Kind): void {
    if (this.#entered.has(kind)) return;
    this.#entered.add(kind);
    for (const id of IDS[kind](this.problem)) super.define(kind, id, 0);
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

const IDS: Readonly<Record<Kind, (problem: Problem) => readonly string[]>> = {
  province: ({ provinces }) => idsOf(provinces),
  region: ({ provinces }) => provinces.flatMap(({ region }) => region ?? []),
  position: ({ positions }) => idsOf(positions),
  topic: ({ topics }) => idsOf(topics),
  partner: ({ partners }) => idsOf(partners),
  course: ({ courses }) => idsOf(courses),
  candidate: (problem) => datedIdsOf(problem),
  official: ({ officials }) => idsOf(officials),
  fund: ({ funds }) => idsOf(funds ?? []),
  group: ({ groups }) => idsOf(groups),
  quota: ({ rules }) => idsOf(rules.quotas.list),
  goal: ({ goals }) => idsOf(goals),
  scenario: () => [],
};

/** The dated candidates of rows with a window, those that the calendar drops among them. */
export const datedIdsOf = ({ courses, rules }: Problem): readonly string[] =>
  courses
    .filter(({ start }) => start.window)
    .flatMap((course) =>
      windowStarts(course, rules.startWindows.stepDays).map((start) => `${course.id}@${start}`),
    );
