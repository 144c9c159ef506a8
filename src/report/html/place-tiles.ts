import type { Province } from '../../problem/index.js';
import { ISLANDS, type Islands, type Place, TILES, type Tile } from './tiles.js';

export interface PlacedProvince {
  readonly province: Province;
  readonly place: Place;
}

export interface PlacedIslands {
  readonly islands: Islands;
  /** The province that they belong to, as the case has it. */
  readonly province: Province;
  readonly place: Place;
}

/** Where everything stands on a grid of whole squares that begins at 0, 0. */
export interface TileLayout {
  readonly kind: 'country' | 'plain';
  readonly columns: number;
  readonly rows: number;
  readonly provinces: readonly PlacedProvince[];
  readonly islands: readonly PlacedIslands[];
  /** Names of regions in a plain grid, each above its squares. */
  readonly regions: readonly { readonly name: string; readonly row: number }[];
}

const tileOf = ({ id, iso }: Province): Tile | undefined =>
  TILES.find(({ ids }) => ids.includes(id)) ?? TILES.find((tile) => iso !== null && tile.iso === iso);

/** Squares side by side in a plain grid. */
const PLAIN_COLUMNS = 7;

/**
 * The grid of Vietnam when it knows every province of the case, each in a place of its own: that of the 34 when it has them all,
 * else that of the 63. For any other scheme a plain grid, region by region in the order of their names.
 */
export function layoutOf(provinces: readonly Province[]): TileLayout {
  const tiles = provinces.map(tileOf);
  for (const grid of ['of34', 'of63'] as const) {
    const places = tiles.map((tile) => tile?.[grid] ?? null);
    const distinct = new Set(places.map((place) => `${place?.column} ${place?.row}`));
    if (places.length > 0 && places.every((place) => place !== null) && distinct.size === places.length) {
      return countryLayout(provinces, tiles as readonly Tile[], grid);
    }
  }
  return plainLayout(provinces);
}

const countryLayout = (
  provinces: readonly Province[],
  tiles: readonly Tile[],
  grid: 'of34' | 'of63',
): TileLayout => {
  const places = tiles.map((tile) => tile[grid]!);
  const left = Math.min(...places.map(({ column }) => column));
  const top = Math.min(...places.map(({ row }) => row));
  const moved = ({ column, row }: Place): Place => ({ column: column - left, row: row - top });
  const islands = ISLANDS.flatMap((each): PlacedIslands[] => {
    const index = tiles.findIndex(({ ids }) => ids.includes(each.province));
    return index < 0 ? [] : [{ islands: each, province: provinces[index]!, place: moved(each[grid]) }];
  });
  const all = [...places.map(moved), ...islands.map(({ place }) => place)];
  return {
    kind: 'country',
    columns: Math.max(...all.map(({ column }) => Math.ceil(column))) + 1,
    rows: Math.max(...all.map(({ row }) => Math.ceil(row))) + 1,
    provinces: provinces.map((province, index) => ({ province, place: moved(places[index]!) })),
    islands,
    regions: [],
  };
};

const plainLayout = (provinces: readonly Province[]): TileLayout => {
  const regions = [...new Set(provinces.map(({ region }) => region ?? ''))].sort();
  const placed: PlacedProvince[] = [];
  const titles: { name: string; row: number }[] = [];
  let row = 0;
  for (const region of regions) {
    if (region !== '') titles.push({ name: region, row });
    if (region !== '') row += 1;
    const own = provinces.filter((province) => (province.region ?? '') === region);
    own.forEach((province, index) => {
      const place = { column: index % PLAIN_COLUMNS, row: row + Math.floor(index / PLAIN_COLUMNS) };
      placed.push({ province, place });
    });
    row += Math.ceil(own.length / PLAIN_COLUMNS);
  }
  const columns = Math.min(PLAIN_COLUMNS, Math.max(1, ...placed.map(({ place }) => place.column + 1)));
  return { kind: 'plain', columns, rows: row, provinces: placed, islands: [], regions: titles };
};
