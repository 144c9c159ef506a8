import type { ScreeningSummary } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import type { Problem } from '../problem/index.js';
import { type Block, heading, text } from './document.js';
import type { Voice } from './sentences.js';
import { explainUncovered, type UncoveredProvince } from './uncovered.js';

/** How many provinces send somebody, and why each other one does not. */
export const coverageReport = (
  plan: Plan,
  problem: Problem,
  summary: ScreeningSummary,
  voice: Voice,
): Block[] => {
  const { catalogue, say } = voice;
  const { solve } = catalogue.report;
  const { covered, uncovered } = plan.coverage.provinces;
  const title = heading(solve.covered(covered.length, covered.length + uncovered.length));
  if (uncovered.length === 0) return [title, text(solve.allCovered)];
  const reasons = explainUncovered(plan, problem, summary);
  const empty = reasons.filter(({ why }) => why === 'nobodyNominated');
  const items = [
    ...(empty.length === 0
      ? []
      : [solve.nobodyNominated(empty.map(({ province }) => say.province(province)))]),
    ...reasons.filter(({ why }) => why === 'nobodyEligible').map((each) => barren(each, voice)),
    ...reasons
      .filter(({ why }) => why === 'notSent')
      .map(({ province, eligible }) => solve.notSent(say.province(province), eligible)),
  ];
  return [title, { kind: 'list', items }];
};

/** The reasons named for one province; the rest are rare and `check --all` lists them. */
const MAIN_REASONS = 3;

const barren = ({ province, nominees, reasons }: UncoveredProvince, { catalogue, say }: Voice): string => {
  const { solve } = catalogue.report;
  const main = reasons
    .slice(0, MAIN_REASONS)
    .map(({ code, officials }) => solve.reasonCount(catalogue.words.reasons[code], officials));
  return solve.nobodyEligible(say.province(province), nominees, main);
};

/** By target group: how many attend as its members, of how many who could. */
export const groupsReport = (
  plan: Plan,
  problem: Problem,
  summary: ScreeningSummary,
  voice: Voice,
): Block[] => {
  if (problem.groups.length === 0) return [];
  const { catalogue, say } = voice;
  const { groups, groupColumns } = catalogue.report.solve;
  const eligible = new Map(summary.byGroup.map((each) => [each.group, each.eligible]));
  return [
    heading(groups),
    {
      kind: 'table',
      columns: [
        { title: groupColumns.group },
        { title: groupColumns.attending, align: 'right' },
        { title: groupColumns.eligible, align: 'right' },
        { title: groupColumns.title, flexible: true },
      ],
      rows: problem.groups.map(({ id, title }) => [
        id,
        say.number(plan.coverage.groups[id] ?? 0),
        say.number(eligible.get(id) ?? 0),
        title[say.language],
      ]),
    },
  ];
};
