import type { Screening } from '../../../src/eligibility/index.js';
import { screen, summarise } from '../../../src/eligibility/index.js';
import { readCaseFolder } from '../../../src/io/index.js';
import type { OpenCourse, Plan } from '../../../src/plan/index.js';
import { type Answer, type Comparison, changedCases, compareCases } from '../../../src/planner/index.js';
import { type Change, candidatesOf, type Problem, parseProblem } from '../../../src/problem/index.js';
import { comparePage, heading, planPage } from '../../../src/report/index.js';
import { tinyPlan } from '../tiny-outcome.js';

export const readModel = async (name: string): Promise<Problem> => {
  const { files, issues } = await readCaseFolder(`models/${name}`);
  const { problem } = parseProblem(files, issues);
  if (problem === null) throw new Error(`models/${name} does not parse`);
  return problem;
};

/** Courses of a case that need not keep its rules: four a year, each with the first who may attend and do not yet. */
const someCourses = (
  { problem, candidates, allowedStart, allowed }: Screening,
  skip: number,
): OpenCourse[] => {
  const taken = new Set<string>();
  const rows = new Set<string>();
  return problem.years.flatMap((year) => {
    const ofYear = candidatesOf(problem).usable.filter((each) => each.year === year);
    const chosen = ofYear.filter(({ course }, index) => {
      if (index % 3 !== skip % 3 || rows.has(course.id)) return false;
      rows.add(course.id);
      return true;
    });
    return chosen.slice(0, 4).map((candidate): OpenCourse => {
      const at = candidates.findIndex(({ id }) => id === candidate.id);
      const officials = problem.officials
        .filter(({ id }, index) => {
          const own = allowed.subarray(allowedStart[index], allowedStart[index + 1]);
          return (index + skip) % 3 !== 0 && !taken.has(id) && own.includes(at);
        })
        .slice(0, 16)
        .map(({ id }) => id);
      for (const id of officials) taken.add(id);
      const { course, country, start, end } = candidate;
      const cost = course.fixedCost + course.costPerSeat * officials.length;
      const fund = problem.funds?.find((each) => each.year === year)?.id;
      return {
        ...{ id: candidate.id, course: course.id, start, end, year, topic: course.topic },
        ...{ partner: course.partner, country, language: course.language, mode: course.mode },
        ...{
          officials,
          head: officials[0] ?? null,
          cost,
          funding: fund === undefined ? {} : { [fund]: cost },
        },
      };
    });
  });
};

const sortedById = (courses: readonly OpenCourse[]): OpenCourse[] =>
  courses.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A plan to draw, made without a solver; some goal has a gap. */
export const somePlan = (problem: Problem, skip = 0): Plan => {
  const courses = sortedById(someCourses(screen(problem), skip));
  const plan = tinyPlan(problem, courses, (goal, index) =>
    index === 1 ? { ...goal, bound: goal.value + 7, proven: false } : goal,
  );
  const waiting = problem.officials.filter(
    ({ id }) => !courses.some(({ officials }) => officials.includes(id)),
  );
  const [first] = courses;
  return first === undefined
    ? plan
    : { ...plan, standby: { [first.id]: waiting.slice(0, 3).map(({ id }) => id) } };
};

export const planPageOf = (problem: Problem, plan: Plan): string => {
  const screening = screen(problem);
  return planPage(plan, screening, summarise(screening));
};

const STATISTICS = {
  ...{ columns: 1, integers: 1, rows: 1, nonzeros: 1, screenSeconds: 0, formulateSeconds: 0 },
  ...{ firstPlanSeconds: null, solveSeconds: 0, goals: [] },
};

/** The changes of the comparison that is drawn: half of the money, other provinces, and two without a plan. */
const WHAT_IFS = (problem: Problem): readonly { id: string; changes: readonly Change[] }[] => [
  { id: 'half', changes: [{ do: 'fund', by: 0.5 }] },
  {
    id: 'joined',
    changes: [
      {
        do: 'provinces',
        crosswalk: 'joined.csv',
        becomes: Object.fromEntries(
          problem.provinces.map(({ id }, index) => [id, index < 2 ? 'joined' : id]),
        ),
        provinces: [
          { id: 'joined', name_vi: 'Tỉnh <Nhập> & "Mới"', name_en: 'Joined <Province> & "New"' },
          ...problem.provinces.slice(2).map(({ id, name, region }) => ({
            id,
            name_vi: name.vi,
            name_en: name.en,
            region: region ?? '',
          })),
        ],
      },
    ],
  },
  { id: 'impossible', changes: [{ do: 'rule', rule: 'coursesPerYear', set: { min: 99, max: 99 } }] },
  { id: 'late', changes: [{ do: 'rule', rule: 'coursesPerYear', set: { max: 3 } }] },
];

/** A comparison to draw, its plans made without a solver. */
export const someComparison = async (problem: Problem): Promise<Comparison> => {
  const whatIfs = WHAT_IFS(problem).map(({ id, changes }) => ({
    id,
    changes,
    title: { vi: `Kịch bản ${id}`, en: `Scenario ${id}` },
  }));
  const { cases, faults } = changedCases(problem, whatIfs);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const conflict = {
    parts: [{ rule: 'seats', basis: 'III.2', code: 'conflict.rule', params: {} }],
    minimal: true,
  } as const;
  const answers: readonly ((problem: Problem) => Answer)[] = [
    (each) => ({ status: 'planned', asBase: false, plan: somePlan(each), statistics: STATISTICS }),
    (each) => ({ status: 'planned', asBase: false, plan: somePlan(each, 1), statistics: STATISTICS }),
    (each) => ({ status: 'planned', asBase: false, plan: somePlan(each, 2), statistics: STATISTICS }),
    () => ({ status: 'infeasible', conflict }),
    () => ({ status: 'stopped', reason: 'time', detail: '' }),
  ];
  let next = 0;
  return compareCases(
    problem,
    cases,
    {
      threads: 1,
      close: async () => undefined,
      run: async (jobs) =>
        jobs.map((job) => {
          const answer = answers[next]!(job.problem);
          next += 1;
          return answer;
        }),
    },
    { attribute: 'none' },
  );
};

export const comparisonPageOf = async (problem: Problem): Promise<string> =>
  comparePage(await someComparison(problem), (scenario, language) => [
    heading(`<${scenario.id}> & "${language}"`),
    { kind: 'list', items: ['1', { text: '2', details: ['3'] }] },
    { kind: 'table', columns: [{ title: 'A' }, { title: 'B', align: 'right' }], rows: [['a', '1']] },
  ]);
