import type { Explanation, Forced, Opening, RefusalReason, Search } from '../../planner/index.js';
import { type Block, type Document, heading, text } from '../document.js';
import { goalFigure, goalHeading } from '../goals-report.js';
import type { Language } from '../language.js';
import { refusalSentence, type Voice, voiceOf } from '../sentences.js';
import { type Names, namesOf } from './names.js';

/** An explanation in sentences that can stand in a letter: what is so, what it would cost, what would change it. */
export function explainReport(explanation: Explanation, language: Language): Document {
  const voice = voiceOf(language, explanation.problem);
  return blocksOf(explanation, voice, namesOf(explanation.problem, voice));
}

const blocksOf = (explanation: Explanation, voice: Voice, names: Names): Document => {
  const { explain } = voice.catalogue;
  const { say } = voice;
  const { id } = explanation.question;
  switch (explanation.finding) {
    case 'official.ineligible':
      return [
        text(explain.ineligible(names.nominee(id), say), 'strong'),
        heading(explain.reasons),
        { kind: 'list', items: reasonItems(explanation.reasons, voice) },
        ...openingBlocks(explanation.openings, voice, names, false),
      ];
    case 'official.left':
      return [
        text(
          explain.left(names.nominee(id), explanation.candidates.length, explanation.open.length),
          'strong',
        ),
        ...explanation.pins.map(({ course, reason }) => text(explain.pinned(course, reason ?? ''))),
        ...forcedBlocks(explain.forced.official, explanation.forced, explanation, voice, names),
        ...searchBlocks(explanation.forced, explanation.search, voice, names),
      ];
    case 'official.sent':
      return [
        text(explain.sent(names.nominee(id), explanation.courses.map(names.course), say), 'strong'),
        ...forcedBlocks(explain.forced.without, explanation.without, explanation, voice, names),
      ];
    case 'province.nobody':
      return [text(explain.provinceNobody(say.province(id)), 'strong')];
    case 'province.ineligible':
      return [
        text(explain.provinceIneligible(say.province(id), explanation.nominees.length), 'strong'),
        heading(explain.reasons),
        {
          kind: 'list',
          items: explanation.nominees.map(({ official, reasons }) => ({
            text: names.official(official),
            details: reasonItems(reasons, voice),
          })),
        },
        ...openingBlocks(explanation.openings, voice, names, true),
      ];
    case 'province.left': {
      const eligible = explanation.nominees.filter(({ candidates }) => candidates > 0).length;
      return [
        text(explain.provinceLeft(say.province(id), explanation.nominees.length, eligible), 'strong'),
        nomineeList(explanation.nominees, voice, names),
        ...forcedBlocks(explain.forced.province, explanation.forced, explanation, voice, names),
        ...searchBlocks(explanation.forced, explanation.search, voice, names),
      ];
    }
    case 'province.covered': {
      const { nominees, seats } = explanation;
      const eligible = nominees.filter(({ candidates }) => candidates > 0).length;
      return [
        text(explain.provinceCovered(say.province(id), nominees.length, eligible, seats.length), 'strong'),
        {
          kind: 'list',
          items: seats.map(({ official, course }) =>
            explain.seat(names.official(official), names.course(course)),
          ),
        },
      ];
    }
    case 'course.dropped':
      return [
        text(explain.courseDropped(id), 'strong'),
        { kind: 'list', items: explanation.dates.map((date) => droppedText(date, voice, names)) },
      ];
    case 'course.shut':
      return [
        text(explain.courseShut(id), 'strong'),
        {
          kind: 'list',
          items: explanation.dates.map(({ candidate, eligible }) =>
            explain.date(names.course(candidate), eligible),
          ),
        },
        ...forcedBlocks(explain.forced.course, explanation.forced, explanation, voice, names),
        ...searchBlocks(explanation.forced, explanation.search, voice, names),
      ];
    case 'course.open': {
      const { officials } = explanation.course;
      return [
        text(explain.courseOpen(names.course(explanation.course.id), officials.length), 'strong'),
        { kind: 'list', items: officials.map(names.official) },
      ];
    }
  }
};

const reasonItems = (reasons: readonly RefusalReason[], voice: Voice): string[] =>
  reasons.map(({ refusal, candidates, way }) => {
    const { explain } = voice.catalogue;
    return explain.reason(refusalSentence(refusal, voice), candidates, explain.way(way, voice.say));
  });

const nomineeList = (
  nominees: Extract<Explanation, { finding: 'province.left' }>['nominees'],
  { catalogue }: Voice,
  names: Names,
): Block => ({
  kind: 'list',
  items: nominees.map(({ official, candidates }) =>
    catalogue.explain.nominee(names.official(official), candidates),
  ),
});

const openingBlocks = (
  openings: readonly Opening[],
  { catalogue }: Voice,
  names: Names,
  named: boolean,
): Block[] => {
  const { explain } = catalogue;
  if (openings.length === 0) return [text(explain.noOpening)];
  const items = openings.map(({ official, facts, candidates }) =>
    explain.opening(named ? names.official(official) : null, facts.map(names.fact), candidates.length),
  );
  return [heading(explain.openings), { kind: 'list', items }];
};

const droppedText = (
  { candidate, block }: Extract<Explanation, { finding: 'course.dropped' }>['dates'][number],
  { catalogue, say }: Voice,
  names: Names,
): string => {
  const { explain, words } = catalogue;
  if (block === null) return explain.outsideYears(names.course(candidate));
  const { appliesTo } = block;
  const scope = words.scope(appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`, say);
  return explain.block(names.course(candidate), say.span(block.from, block.to), scope, block.reason ?? '');
};

const forcedBlocks = (
  title: string,
  forced: Forced,
  { problem }: Explanation,
  voice: Voice,
  names: Names,
): Block[] => {
  const { explain } = voice.catalogue;
  if (forced.status !== 'planned') return [heading(title), text(explain.verdict[forced.status])];
  const isOpen = forced.goals.some(({ proven }) => !proven);
  return [
    heading(title),
    text(explain.verdict[forced.verdict]),
    ...(forced.verdict === 'free' ? [] : [goalTable(forced, problem, voice)]),
    ...(isOpen ? [text(explain.unproven, 'caution')] : []),
    ...differenceBlocks(forced, voice, names),
  ];
};

type Planned = Extract<Forced, { status: 'planned' }>;

const goalTable = ({ goals }: Planned, problem: Explanation['problem'], voice: Voice): Block => {
  const { columns, state } = voice.catalogue.explain;
  return {
    kind: 'table',
    columns: [
      { title: columns.goal, flexible: true },
      { title: columns.before, align: 'right' },
      { title: columns.after, align: 'right' },
      { title: columns.change, align: 'right' },
      { title: columns.state },
    ],
    rows: goals.map(({ id, before, after, proven }, index) => [
      goalHeading(id, problem.goals[index], voice),
      goalFigure(id, before, voice),
      goalFigure(id, after, voice),
      changeFigure(id, after - before, voice),
      proven ? state.proven : state.open,
    ]),
  };
};

/** With its sign; a difference of decimals is a decimal of six places. */
const changeFigure = (id: string, change: number, voice: Voice): string => {
  const exact = Math.round(change * 1e6) / 1e6;
  if (exact === 0) return '=';
  return `${exact > 0 ? '+' : '−'}${goalFigure(id, Math.abs(exact), voice)}`;
};

const differenceBlocks = ({ difference }: Planned, { catalogue, say }: Voice, names: Names): Block[] => {
  const { explain } = catalogue;
  const { official, dates } = names;
  const items = [
    ...difference.opens.map((id) => explain.opens(names.course(id))),
    ...difference.shuts.map((id) => explain.shuts(names.course(id))),
    ...difference.comes.map((seat) => explain.comes(official(seat.official), dates(seat.course))),
    ...difference.leaves.map((seat) => explain.leaves(official(seat.official), dates(seat.course))),
    ...movesTogether(difference.moves).map(({ from, to, officials }) =>
      explain.moves(say.list(officials.map(official)), officials.length, dates(from), dates(to)),
    ),
  ];
  return items.length === 0 ? [] : [heading(explain.changes), { kind: 'list', items }];
};

/** Those who move between the same two courses, in the order of the first of each. */
const movesTogether = (moves: Planned['difference']['moves']) => {
  const ways = new Map<string, { from: string; to: string; officials: string[] }>();
  for (const { official, from, to } of moves) {
    const way = ways.get(`${from};${to}`);
    if (way === undefined) ways.set(`${from};${to}`, { from, to, officials: [official] });
    else way.officials.push(official);
  }
  return [...ways.values()];
};

const searchBlocks = (forced: Forced, search: Search, { catalogue }: Voice, names: Names): Block[] => {
  const { explain } = catalogue;
  const isSettled = forced.status === 'planned' && forced.verdict !== 'costs';
  if (isSettled || search.possible === 0) return [];
  const items = search.remedies.map((remedy) => {
    const what =
      remedy.of === 'rule'
        ? names.step(remedy.step)
        : `${names.official(remedy.official)}: ${names.fact(remedy.fact)}`;
    return `${what} — ${explain.effect[remedy.effect]}`;
  });
  const found: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [text(explain.noRemedy)];
  return [
    heading(explain.remedies),
    ...(search.tried === 0 ? [] : found),
    text(explain.tried(search.tried, search.possible), 'faint'),
  ];
};
