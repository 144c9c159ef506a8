import { span } from '../../parse/cells.js';
import { OFFICIALS } from '../../parse/tables.js';
import { fieldsOf, listOf, type Read, spotOf } from '../../parse/yaml-entry.js';
import type { DateSpan, Official } from '../../types.js';
import { newRow, otherCells, withRows } from '../rows.js';
import { noteNothing, officialSelector, officialsMeant, whereOf } from '../selectors.js';
import { isWritten, type ReadVerb, said } from '../step.js';
import { withoutStrays } from '../strays.js';
import { readPeriod } from './periods.js';

export const addOfficials: ReadVerb<'addOfficials'> = (fields, scene) => {
  const rows = fields.required('officials', listOf(newRow(OFFICIALS, scene)), []);
  return {
    change: { do: 'addOfficials', officials: rows.map(({ texts }) => texts) },
    apply: () => ({
      ...scene.problem,
      officials: withRows(
        scene.problem.officials,
        rows.map(({ cells }) => cells),
      ),
    }),
    says: [],
  };
};

export const removeOfficials: ReadVerb<'removeOfficials'> = (fields, scene) => {
  const where = whereOf(fields, officialSelector(scene, true));
  if (where === undefined) return undefined;
  const meant = new Set(officialsMeant(scene.problem, where));
  noteNothing([...meant], 'official', fields.at('where'));
  return {
    change: { do: 'removeOfficials', where },
    apply: () =>
      withoutStrays({
        ...scene.problem,
        officials: scene.problem.officials.filter((each) => !meant.has(each)),
      }),
    says: [],
  };
};

export const changeOfficials: ReadVerb<'changeOfficials'> = (fields, scene) => {
  const where = whereOf(fields, officialSelector(scene));
  const set = fields.optional('set', otherCells(OFFICIALS), undefined);
  const away = fields.optional('away', readAway, undefined);
  if (!isWritten(fields.at('set')) && !isWritten(fields.at('away'))) {
    spotOf(fields.at('set'), null).report('yaml.missingKey', { oneOf: 'set, away' });
  }
  if (where === undefined) return undefined;
  const meant = new Set(officialsMeant(scene.problem, where));
  noteNothing([...meant], 'official', fields.at('where'));
  const changed = (official: Official): Official => {
    const next = { ...official, ...set?.cells };
    return away === undefined ? next : { ...next, unavailable: withSpan(next.unavailable, away) };
  };
  // Two draws may meet the same people by chance: that is no contradiction.
  const named = where.share === undefined ? [...meant] : [];
  return {
    change: said({ do: 'changeOfficials' as const, where, set: set?.texts, away }),
    apply: () => ({
      ...scene.problem,
      officials: scene.problem.officials.map((each) => (meant.has(each) ? changed(each) : each)),
    }),
    says: named.flatMap(({ id }) =>
      Object.entries(set?.texts ?? {}).map(([name, value]) => ({
        about: `official ${id} ${name}`,
        value,
        firm: false,
      })),
    ),
  };
};

const readAway: Read<DateSpan> = (entry) => {
  const fields = fieldsOf(entry, ['from', 'to']);
  return fields && readPeriod(fields);
};

const withSpan = (spans: readonly DateSpan[], added: DateSpan): readonly DateSpan[] =>
  spans.some((each) => span.write(each) === span.write(added)) ? spans : [...spans, added];
