import { date } from '../../parse/cells.js';
import { type Fields, scalar, spotOf } from '../../parse/yaml-entry.js';
import type { DateSpan } from '../../types.js';

/** The days from `from` to `to`; a first day after the last is reported. */
export const readPeriod = (fields: Fields): DateSpan =>
  inOrder(fields, {
    from: fields.required('from', scalar(date), ''),
    to: fields.required('to', scalar(date), ''),
  });

/** The same with ends that stand for a blank. */
export const readOpenPeriod = (fields: Fields, whole: DateSpan): DateSpan =>
  inOrder(fields, {
    from: fields.optional('from', scalar(date), whole.from),
    to: fields.optional('to', scalar(date), whole.to),
  });

const inOrder = (fields: Fields, period: DateSpan): DateSpan => {
  const { from, to } = period;
  if (from !== '' && to !== '' && from > to) {
    spotOf(fields.at('to'), to).report('cell.spanOrder', { from, to });
  }
  return period;
};
