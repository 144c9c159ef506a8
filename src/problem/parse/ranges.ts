import type { Codec } from './cells.js';
import { type Fields, isBlank, scalar, spotOf } from './yaml-entry.js';

/** A least and a greatest value, by their keys; reported when they are the wrong way round. */
export const readRange = <L, H>(
  fields: Fields,
  [low, high]: readonly [string, string],
  codec: Codec<number>,
  blank: readonly [L, H],
): readonly [number | L, number | H] => {
  const min = fields.optional<number | L>(low, scalar(codec), blank[0]);
  const max = fields.optional<number | H>(high, scalar(codec), blank[1]);
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    const written = isBlank(fields.at(low)) ? high : low;
    const value = String(written === low ? min : max);
    spotOf(fields.at(written), value).report('row.minAboveMax', { min, max });
  }
  return [min, max];
};
