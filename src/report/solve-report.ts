import type { ScreeningSummary } from '../eligibility/index.js';
import type { OpenCourse, Plan } from '../plan/index.js';
import type { Outcome } from '../planner/index.js';
import type { Problem } from '../problem/index.js';
import { coverageReport, groupsReport } from './coverage-report.js';
import { type Block, type Document, heading, text } from './document.js';
import { attendingOf, costOf } from './fund-use.js';
import { goalsReport } from './goals-report.js';
import type { Language } from './language.js';
import { moneyReport } from './money-report.js';
import { standbyReport } from './repair/standby-report.js';
import { seatsOf } from './seats.js';
import { conflictSentence, type Voice, voiceOf } from './sentences.js';
import { tablesOf } from './tables.js';

type Planned = Extract<Outcome, { status: 'planned' }>;
type Infeasible = Extract<Outcome, { status: 'infeasible' }>;
type Stopped = Extract<Outcome, { status: 'stopped' }>;

export interface SolveReportOptions {
  readonly language: Language;
  /** The caller stopped the search, and this is what it had. */
  readonly interrupted: boolean;
  /** What was written where; null: nothing was. */
  readonly written: { readonly files: readonly string[]; readonly folder: string } | null;
}

/** The report on a plan: the proof first, then goals, courses by year, provinces left out and why, groups, money. */
export function planReport(
  { plan, screening, statistics }: Planned,
  summary: ScreeningSummary,
  { language, interrupted, written }: SolveReportOptions,
): Document {
  const { problem } = screening;
  const voice = voiceOf(language, problem);
  const { caseLine, solve } = voice.catalogue.report;
  const { solver, solverVersion } = plan.provenance;
  const seconds = statistics.screenSeconds + statistics.formulateSeconds + statistics.solveSeconds;
  const effort = solve.effort(
    seconds,
    `${solver} ${solverVersion}`,
    statistics.columns,
    statistics.rows,
    voice.say,
  );
  return [
    proofLine(plan, voice),
    ...(interrupted ? [text(solve.interrupted, 'caution')] : []),
    text(caseLine(problem.id, problem.title[language]), 'strong'),
    ...goalsReport(plan, problem, voice),
    ...coursesReport(plan, problem, voice),
    ...coverageReport(plan, problem, summary, voice),
    ...groupsReport(plan, problem, summary, voice),
    ...moneyReport(plan, problem, voice),
    ...standbyReport(plan, voice),
    text(''),
    ...(written === null ? [] : [text(solve.written(written.files, written.folder))]),
    text(effort, 'faint'),
  ];
}

/** The diagnosis of a case that no plan can satisfy. */
export function infeasibleReport({ conflict, screening }: Infeasible, language: Language): Document {
  const { problem } = screening;
  const voice = voiceOf(language, problem);
  const { caseLine, solve } = voice.catalogue.report;
  const { parts, minimal } = conflict;
  return [
    text(solve.infeasible, 'bad'),
    text(caseLine(problem.id, problem.title[language]), 'strong'),
    text(''),
    text(solve.conflict(minimal, parts.length)),
    { kind: 'list', mark: 'number', items: parts.map((part) => conflictSentence(part, problem, voice)) },
    ...(parts.length < 2 ? [] : [text(solve.conflictAdvice(minimal))]),
  ];
}

/** Why the search ended without a plan and without a proof that there is none. */
export function stoppedReport({ reason, detail }: Stopped, language: Language): Document {
  const { solve } = voiceOf(language, null).catalogue.report;
  const sentence = text(solve.nothingStopped[reason], 'bad');
  return detail === '' ? [sentence] : [sentence, text(detail, 'faint')];
}

const proofLine = ({ proof, goals }: Plan, { catalogue }: Voice): Block => {
  const open = goals.filter(({ proven }) => !proven).length;
  return text(
    catalogue.proofs[proof]({ open, goals: goals.length }),
    proof === 'proven' ? 'good' : 'caution',
  );
};

/** The courses of each year in a table, and the scheme in a line. */
export const coursesReport = (plan: Plan, problem: Problem, voice: Voice): Block[] => {
  const { solve } = voice.catalogue.report;
  const years = [...new Set(plan.courses.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length === 0) return [text(''), text(solve.noCourses, 'caution')];
  const whole = solve.scheme(plan.courses.length, attendingOf(plan.courses), costOf(plan.courses), voice.say);
  const byYear = years.flatMap((year) => {
    const courses = plan.courses.filter((course) => course.year === year).sort(byStart);
    const title = solve.year(year, courses.length, attendingOf(courses), costOf(courses), voice.say);
    return [heading(title), coursesTable(courses, plan, problem, voice)];
  });
  return [...byYear, text(''), text(whole, 'strong')];
};

const byStart = (a: OpenCourse, b: OpenCourse): number => {
  const [first, second] = [`${a.start} ${a.id}`, `${b.start} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The topic, with what is unusual about the teaching: a language without interpreters, not in person. */
const topicCell = ({ topic, language, mode }: OpenCourse, { catalogue, say }: Voice): string => {
  const notes = [
    ...(language === 'vi' ? [] : [catalogue.report.solve.taughtIn(language, say)]),
    ...(mode === 'hybrid' || mode === 'online' ? [catalogue.words.modes[mode]] : []),
  ];
  return notes.length === 0 ? say.topic(topic) : `${say.topic(topic)} (${notes.join(', ')})`;
};

const coursesTable = (courses: readonly OpenCourse[], plan: Plan, problem: Problem, voice: Voice): Block => {
  const { catalogue, say } = voice;
  const { courseColumns } = catalogue.report.solve;
  const rows = tablesOf(problem).courses;
  const standby = courses.some(({ id }) => (plan.standby[id] ?? []).length > 0);
  const seats = (course: OpenCourse): string => {
    const limits = seatsOf(problem, rows.get(course.course));
    return limits === null ? `${course.officials.length}` : `${course.officials.length}/${limits.max}`;
  };
  return {
    kind: 'table',
    columns: [
      { title: courseColumns.course },
      { title: courseColumns.dates },
      { title: courseColumns.partner, flexible: true },
      { title: courseColumns.topic, flexible: true },
      { title: courseColumns.seats, align: 'right' },
      { title: courseColumns.cost, align: 'right' },
      ...(standby ? [{ title: courseColumns.standby, align: 'right' as const }] : []),
    ],
    rows: courses.map((course) => [
      course.course,
      say.span(course.start, course.end),
      `${say.partner(course.partner)}, ${say.country(course.country)}`,
      topicCell(course, voice),
      seats(course),
      say.millions(course.cost),
      ...(standby ? [say.number((plan.standby[course.id] ?? []).length)] : []),
    ]),
  };
};
