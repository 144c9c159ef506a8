import type { Screening, ScreeningSummary } from '../eligibility/index.js';
import type { Block as CalendarBlock, Issue } from '../problem/index.js';
import { countDecisive, decisiveReasons, type Reason } from './decisive.js';
import { type Block, type Document, heading, text } from './document.js';
import type { Language } from './language.js';
import { seatsOf } from './seats.js';
import { issueSentence, refusalSentence, type Voice, voiceOf, withBasis } from './sentences.js';
import { tablesOf } from './tables.js';

/** What `check` found; `screened` is null when the case has errors. */
export interface CheckResult {
  readonly issues: readonly Issue[];
  readonly screened: { readonly screening: Screening; readonly summary: ScreeningSummary } | null;
}

export interface ReportOptions {
  readonly language: Language;
  /** List everything; otherwise long lists stop after a screenful. */
  readonly all: boolean;
}

const FIRST = 20;

/** The report on a case: its issues, then who may attend, who may not and why, and the dates that were dropped. */
export function checkReport(result: CheckResult, options: ReportOptions): Document {
  const { screened } = result;
  const voice = voiceOf(options.language, screened?.screening.problem ?? null);
  if (screened === null) return issuesReport(result.issues, options.language);
  const { screening, summary } = screened;
  const { problem } = screening;
  const { caseLine, check } = voice.catalogue.report;
  return [
    text(check.clean(result.issues.length), 'good'),
    text(caseLine(problem.id, problem.title[options.language]), 'strong'),
    // Dropped dates are told below with their reasons.
    ...issueList(
      check.warnings,
      result.issues.filter(({ code }) => !code.startsWith('candidate.')),
      options.all,
      voice,
    ),
    text(''),
    text(check.suitable(summary.eligible, summary.nominees, voice.say)),
    text(check.pairs(summary.allowedPairs, summary.pairs, screening.candidates.length, voice.say)),
    ...groupTable(screening, summary, voice),
    ...provinceGrid(summary, voice),
    ...reasonTable(screening, summary, voice),
    ...refusedList(screening, summary, options.all, voice),
    ...scarceList(screening, summary, voice),
    ...droppedList(screening, options.all, voice),
  ];
}

/** What could not be read to the end: the files of a case, or those of its scenarios. */
export type Unread = 'case' | 'scenarios';

/** Its issues: the verdict, every error, every warning. */
export function issuesReport(
  issues: readonly Issue[],
  language: Language,
  unread: Unread = 'case',
): Document {
  const voice = voiceOf(language, null);
  const { check } = voice.catalogue.report;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return [
    text(check.faulty[unread](errors.length, warnings.length), 'bad'),
    ...issueList(check.errors, errors, true, voice),
    ...issueList(check.warnings, warnings, true, voice),
  ];
}

const cut = <Item>(items: readonly Item[], all: boolean): readonly Item[] =>
  all ? items : items.slice(0, FIRST);

const remainder = (count: number, all: boolean, more: (count: number) => string): Block[] =>
  all || count <= FIRST ? [] : [text(more(count - FIRST), 'faint')];

const issueList = (title: string, issues: readonly Issue[], all: boolean, voice: Voice): Block[] =>
  issues.length === 0
    ? []
    : [
        heading(title),
        { kind: 'list', items: cut(issues, all).map((issue) => issueSentence(issue, voice)) },
        ...remainder(issues.length, all, voice.catalogue.report.more),
      ];

const groupTable = (
  { problem }: Screening,
  { byGroup }: ScreeningSummary,
  { catalogue, say }: Voice,
): Block[] => {
  const { check } = catalogue.report;
  if (byGroup.length === 0) return [];
  const { group, members, eligible, title } = check.columns;
  return [
    heading(check.byGroup),
    {
      kind: 'table',
      columns: [
        { title: group },
        { title: members, align: 'right' },
        { title: eligible, align: 'right' },
        { title, flexible: true },
      ],
      rows: byGroup.map((each, index) => [
        each.group,
        say.number(each.members),
        say.number(each.eligible),
        problem.groups[index]?.title[say.language] ?? '',
      ]),
    },
  ];
};

const provinceGrid = ({ byProvince }: ScreeningSummary, { catalogue, say }: Voice): Block[] => {
  const { check } = catalogue.report;
  const nameOf = ({ province }: { readonly province: string }): string => say.province(province);
  const empty = byProvince.filter(({ nominees }) => nominees === 0);
  const barren = byProvince.filter(({ nominees, eligible }) => nominees > 0 && eligible === 0);
  return [
    heading(check.byProvince),
    {
      kind: 'grid',
      items: byProvince.map((each) => `${nameOf(each)} ${each.eligible}/${each.nominees}`),
    },
    ...(empty.length === 0 ? [] : [text(check.withoutNominees(empty.map(nameOf)), 'caution')]),
    ...(barren.length === 0 ? [] : [text(check.withoutEligible(barren.map(nameOf)), 'caution')]),
  ];
};

const reasonTable = ({ candidates }: Screening, { refused }: ScreeningSummary, voice: Voice): Block[] => {
  if (refused.length === 0) return [];
  const { catalogue, say } = voice;
  const { check } = catalogue.report;
  return [
    heading(check.byReason),
    {
      kind: 'table',
      columns: [
        { title: check.columns.reason, flexible: true },
        { title: check.columns.officials, align: 'right' },
      ],
      rows: countDecisive(refused, candidates.length).map(({ code, officials }) => [
        catalogue.words.reasons[code],
        say.number(officials),
      ]),
    },
  ];
};

const reasonText = ({ refusal, candidates }: Reason, of: number, voice: Voice): string => {
  const sentence = refusalSentence(refusal, voice);
  return candidates === of
    ? sentence
    : `${sentence} [${voice.catalogue.report.check.forbids(candidates, of)}]`;
};

const refusedList = (
  screening: Screening,
  { refused }: ScreeningSummary,
  all: boolean,
  voice: Voice,
): Block[] => {
  if (refused.length === 0) return [];
  const { check } = voice.catalogue.report;
  const { officials } = tablesOf(screening.problem);
  const of = screening.candidates.length;
  const items = cut(refused, all).map((each) => {
    const row = officials.get(each.official);
    const who = [each.official, row?.name ?? '', row === undefined ? '' : voice.say.province(row.province)];
    const reasons = all ? each.reasons : decisiveReasons(each, of);
    return {
      text: who.filter((part) => part !== '').join(', '),
      details: reasons.map((reason) => reasonText(reason, of, voice)),
    };
  });
  return [
    heading(check.refused(refused.length)),
    { kind: 'list', items },
    ...remainder(refused.length, all, check.more),
  ];
};

/** Candidates with fewer eligible officials than their least seats: a rule on seats keeps them shut. */
const scarceList = (
  { problem, candidates }: Screening,
  { byCandidate }: ScreeningSummary,
  { catalogue }: Voice,
): Block[] => {
  const { check } = catalogue.report;
  const items = byCandidate.flatMap(({ candidate, eligible }, index) => {
    const min = seatsOf(problem, candidates[index]?.course)?.min ?? 0;
    return eligible < min ? [check.scarceItem(candidate, eligible, min)] : [];
  });
  return items.length === 0 ? [] : [heading(check.scarce), { kind: 'list', items }];
};

const droppedList = ({ dropped }: Screening, all: boolean, voice: Voice): Block[] => {
  if (dropped.length === 0) return [];
  const { check } = voice.catalogue.report;
  const items = cut(dropped, all).map(
    ({ candidate, block }) => `${candidate.id}: ${droppedBecause(candidate.start, block, voice)}`,
  );
  return [
    heading(check.dropped(dropped.length)),
    { kind: 'list', items },
    ...remainder(dropped.length, all, voice.catalogue.report.more),
  ];
};

const droppedBecause = (start: string, block: CalendarBlock | null, { catalogue, say }: Voice): string => {
  const { check } = catalogue.report;
  if (block === null) return check.droppedYears(start, say);
  const { from, to, appliesTo, reason, basis } = block;
  const scope = appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`;
  return withBasis(check.droppedBlock(from, to, catalogue.words.scope(scope, say), reason ?? '', say), basis);
};
