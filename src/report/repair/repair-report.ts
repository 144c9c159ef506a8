import type { CourseChange, RepairFault, RepairOutcome, SeatChange } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type CsvColumn, csvText } from '../csv-text.js';
import { type Block, type Document, heading, text } from '../document.js';
import { goalsReport } from '../goals-report.js';
import type { Language } from '../language.js';
import { conflictSentence, repairFaultSentence, type Voice, voiceOf } from '../sentences.js';
import { coursesReport } from '../solve-report.js';
import { type Tables, tablesOf } from '../tables.js';

type Repaired = Extract<RepairOutcome, { status: 'repaired' }>;

export interface RepairReportOptions {
  readonly language: Language;
  /** The case before the changes: who withdraws has a name there. */
  readonly before: Problem;
  /** The day before which nothing changes. */
  readonly from: string;
  readonly written: { readonly files: readonly string[]; readonly folder: string } | null;
}

/** The report on a mended plan: how many change, who, which courses, then the goals and the courses of the plan. */
export function repairReport(
  { plan, problem, seats, certificate }: Repaired,
  { language, before, from, written }: RepairReportOptions,
): Document {
  const voice = voiceOf(language, problem);
  const { repair, report, proofs } = voice.catalogue;
  const open = plan.goals.filter(({ proven }) => !proven).length;
  const changes = seats.people.filter(isChange);
  const begun = plan.courses.filter(({ start }) => start < from).length;
  const nobody = changes.length === 0 && seats.courses.length === 0;
  return [
    text(nobody ? repair.nobody : repair.changed(seats.counts, voice.say), 'strong'),
    text(repair.begun(from, begun, voice.say)),
    text(
      proofs[plan.proof]({ open, goals: plan.goals.length }),
      plan.proof === 'proven' ? 'good' : 'caution',
    ),
    ...(certificate === null ? [text(repair.stands)] : []),
    text(report.caseLine(problem.id, problem.title[language]), 'strong'),
    ...peopleTable(changes, tablesOf(before), voice),
    ...coursesTable(seats.courses, voice),
    ...goalsReport(plan, problem, voice),
    ...coursesReport(plan, problem, voice),
    ...(written === null ? [] : [text(''), text(report.solve.written(written.files, written.folder))]),
  ];
}

/** Another seat, or the same on another date. */
const isChange = ({ kind, before, after }: SeatChange): boolean => kind !== 'stays' || before !== after;

const kindOf = ({ kind }: SeatChange): SeatChange['kind'] | 'redated' =>
  kind === 'stays' ? 'redated' : kind;

const peopleTable = (
  changes: readonly SeatChange[],
  { officials }: Tables,
  { catalogue: { repair }, say }: Voice,
): Block[] => {
  if (changes.length === 0) return [];
  const { columns, kinds, reasons } = repair;
  return [
    heading(repair.people),
    {
      kind: 'table',
      columns: [
        { title: columns.official },
        { title: columns.name, flexible: true },
        { title: columns.province, flexible: true },
        { title: columns.what },
        { title: columns.before },
        { title: columns.after },
        { title: columns.reason, flexible: true },
      ],
      rows: changes.map((change) => {
        const person = officials.get(change.official);
        return [
          change.official,
          person?.name ?? '',
          person === undefined ? '' : say.province(person.province),
          kinds[kindOf(change)],
          change.before ?? '',
          change.after ?? '',
          change.reason === null ? '' : reasons[change.reason],
        ];
      }),
    },
  ];
};

const coursesTable = (changes: readonly CourseChange[], { catalogue: { repair } }: Voice): Block[] => {
  if (changes.length === 0) return [];
  const { columns, courseKinds, reasons } = repair;
  return [
    heading(repair.courses),
    {
      kind: 'table',
      columns: [
        { title: columns.course },
        { title: columns.what },
        { title: columns.before },
        { title: columns.after },
        { title: columns.reason, flexible: true },
      ],
      rows: changes.map(({ course, kind, before, after, reason }) => [
        course,
        courseKinds[kind],
        before ?? '',
        after ?? '',
        reason === null ? '' : reasons[reason],
      ]),
    },
  ];
};

/** Why no plan can take up a request. */
export function noRepairReport(
  { problem, conflict }: Extract<RepairOutcome, { status: 'infeasible' }>,
  language: Language,
): Document {
  const voice = voiceOf(language, problem);
  const { repair, report } = voice.catalogue;
  const { parts, minimal } = conflict;
  return [
    text(repair.infeasible, 'bad'),
    text(report.solve.conflict(minimal, parts.length)),
    { kind: 'list', mark: 'number', items: parts.map((part) => conflictSentence(part, problem, voice)) },
  ];
}

/** Why a request was not taken up. */
export const repairFaultsReport = (faults: readonly RepairFault[], language: Language): Document => {
  const voice = voiceOf(language, null);
  return [{ kind: 'list', items: faults.map((fault) => repairFaultSentence(fault, voice)) }];
};

const changeColumns = ({ officials, provinces }: Tables): readonly CsvColumn<SeatChange>[] => {
  const provinceOf = (id: string): string => officials.get(id)?.province ?? '';
  return [
    { name: 'official', cell: ({ official }) => official },
    { name: 'name', cell: ({ official }) => officials.get(official)?.name ?? '' },
    { name: 'province', cell: ({ official }) => provinceOf(official) },
    { name: 'province_name', cell: ({ official }) => provinces.get(provinceOf(official))?.name.vi ?? '' },
    { name: 'change', cell: (change) => (isChange(change) ? kindOf(change) : change.kind) },
    { name: 'before', cell: ({ before }) => before },
    { name: 'after', cell: ({ after }) => after },
    { name: 'reason', cell: ({ reason }) => reason },
  ];
};

/** `changes.csv`: one row a seat, those that stay too; codes and ids, the same whatever language the screen speaks. */
export const changesCsv = ({ seats }: Pick<Repaired, 'seats'>, before: Problem): string =>
  csvText(changeColumns(tablesOf(before)), seats.people);

/** `lotrinh repair --json`; `files`: what was written, by name. */
export function repairForm(outcome: RepairOutcome, files: readonly string[], language: Language): object {
  const head = { format: 'lotrinh/repair@1', status: outcome.status };
  switch (outcome.status) {
    case 'refused': {
      const voice = voiceOf(language, null);
      return {
        ...head,
        faults: outcome.faults.map((fault) => ({ ...fault, message: repairFaultSentence(fault, voice) })),
      };
    }
    case 'repaired': {
      const { plan, seats, statistics } = outcome;
      return { ...head, proof: plan.proof, files, ...seats, plan, statistics };
    }
    case 'infeasible': {
      const { problem, conflict, changes } = outcome;
      const voice = voiceOf(language, problem);
      const parts = conflict.parts.map((part) => ({
        ...part,
        message: conflictSentence(part, problem, voice),
      }));
      return { ...head, conflict: { minimal: conflict.minimal, parts }, changes };
    }
    case 'stopped': {
      const message = voiceOf(language, null).catalogue.report.solve.nothingStopped[outcome.reason];
      return { ...head, reason: outcome.reason, detail: outcome.detail, message };
    }
  }
}
