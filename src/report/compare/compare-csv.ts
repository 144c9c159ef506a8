import type { Compared, Comparison } from '../../planner/index.js';
import { type Cell, type CsvColumn, csvText } from '../csv-text.js';
import { stateOf } from './state.js';

interface Row {
  readonly scenario: string;
  readonly kind: string;
  readonly id: string;
  readonly measure: string;
  readonly base: Cell;
  readonly value: Cell;
  readonly difference: number | null;
  readonly bound: number | null;
  readonly proven: boolean | null;
  /** Numbers of changes, from 1: `1`, `1+2`, `1|2` for either. */
  readonly because: string | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'scenario', cell: ({ scenario }) => scenario },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'id', cell: ({ id }) => id },
  { name: 'measure', cell: ({ measure }) => measure },
  { name: 'base', cell: ({ base }) => base },
  { name: 'value', cell: ({ value }) => value },
  { name: 'difference', cell: ({ difference }) => difference },
  { name: 'bound', cell: ({ bound }) => bound },
  { name: 'proven', cell: ({ proven }) => proven },
  { name: 'because', cell: ({ because }) => because },
];

const EMPTY = { base: null, value: null, difference: null, bound: null, proven: null, because: null };

/** `compare.csv`, in long form: a row for each what-if and thing compared; numbers unrounded, ids as in the case. */
export const compareCsv = ({ base, scenarios }: Comparison): string =>
  csvText(
    COLUMNS,
    scenarios.flatMap((scenario) => [
      {
        ...EMPTY,
        scenario: scenario.id,
        ...{ kind: 'state', id: '', measure: 'state' },
        base: stateOf(base),
        value: stateOf(scenario.answer),
      },
      ...goalRows(scenario),
      ...figureRows(scenario),
      ...coverageRows(scenario),
      ...courseRows(scenario),
      ...personRows(scenario),
    ]),
  );

const less = (value: number | null, base: number | null): number | null =>
  value === null || base === null ? null : value - base;

const goalRows = ({ id: scenario, goals, attribution }: Compared): Row[] =>
  goals.flatMap(({ id, base, scenario: result, difference }, index) => {
    const shares = attribution?.goals[index];
    const part = (measure: string, values: readonly (number | null)[] | null | undefined): Row[] =>
      (values ?? []).map((value, at) => ({
        ...{ ...EMPTY, scenario, kind: 'goal', id },
        measure,
        difference: value,
        because: partText(attribution!.parts, [at]),
      }));
    return [
      {
        ...{ ...EMPTY, scenario, kind: 'goal', id, measure: 'value' },
        base: base?.value ?? null,
        value: result?.value ?? null,
        difference,
        bound: result?.bound ?? null,
        proven: result?.proven ?? null,
      },
      ...part('shapley', shares?.shapley),
      ...part('alone', shares?.alone),
      ...part('last', shares?.last),
    ];
  });

const figureRows = ({ id: scenario, figures }: Compared): Row[] =>
  figures.map(({ kind, id, measure, base, scenario: value }) => ({
    ...{ ...EMPTY, scenario, kind, id, measure, base, value },
    difference: less(value, base),
  }));

/** Attendances by the old provinces and by the new, where a what-if joins some. */
const coverageRows = ({ id: scenario, coverage }: Compared): Row[] =>
  coverage === null
    ? []
    : (['old', 'new'] as const).flatMap((which) =>
        coverage[which].rows.map(({ province, base, scenario: value }) => ({
          ...{ ...EMPTY, scenario, kind: `${which}Province`, id: province, measure: 'attendances' },
          ...{ base, value, difference: less(value, base) },
        })),
      );

const courseRows = ({ id: scenario, courses }: Compared): Row[] =>
  courses.map(({ course, kind, base, scenario: value }) => ({
    ...{ ...EMPTY, scenario, kind: 'course', id: course, measure: kind, base, value },
  }));

const personRows = ({ id: scenario, people, attribution }: Compared): Row[] =>
  people.map(({ official, kind, base, scenario: value }, index) => {
    const subsets = attribution?.people[index]?.subsets;
    return {
      ...{ ...EMPTY, scenario, kind: 'person', id: official, measure: kind },
      base: base.join(';') || null,
      value: value.join(';') || null,
      because:
        subsets === undefined ? null : subsets.map((parts) => partText(attribution!.parts, parts)).join('|'),
    };
  });

/** Numbers of the changes in these parts, from 1, joined by `+`. */
const partText = (parts: readonly (readonly unknown[])[], chosen: readonly number[]): string => {
  const before = (part: number): number => parts.slice(0, part).flat().length;
  return chosen.flatMap((part) => parts[part]!.map((_, index) => before(part) + index + 1)).join('+');
};
