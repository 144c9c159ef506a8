/*
 * Where the square of a province stands on the grid: column and row from the north-west. The places are rough, chosen by hand so
 * that neighbours stay neighbours, the coast runs as it does and a page of A4 holds the whole; no borders are drawn. The units are
 * the 63 before 1 July 2025 and the 34 since (Resolution 202/2025/QH15), which take the places of the second grid.
 */

import type { LocalText } from '../../problem/index.js';

export interface Place {
  readonly column: number;
  readonly row: number;
}

/** A province under the ids that a case may give it, with its place among the 63, among the 34, or both. */
export interface Tile {
  /** The name without marks; more than one when the name changed. */
  readonly ids: readonly string[];
  /** ISO 3166-2 of the 63; no list for the 34 has been published. */
  readonly iso: string | null;
  readonly of63: Place | null;
  readonly of34: Place | null;
}

type Pair = readonly [column: number, row: number];

const placeOf = (pair: Pair | null): Place | null =>
  pair === null ? null : { column: pair[0], row: pair[1] };

const tile = (id: string, iso: string, of63: Pair, of34: Pair | null = null, formerly?: string): Tile => ({
  ids: formerly === undefined ? [id] : [id, formerly],
  iso,
  of63: placeOf(of63),
  of34: placeOf(of34),
});

/** By id. */
export const TILES: readonly Tile[] = [
  tile('an-giang', 'VN-44', [0, 16], [1, 14]),
  tile('ba-ria-vung-tau', 'VN-43', [4, 15]),
  tile('bac-giang', 'VN-54', [5, 2]),
  tile('bac-kan', 'VN-53', [4, 1]),
  tile('bac-lieu', 'VN-55', [1, 19]),
  tile('bac-ninh', 'VN-56', [4, 3], [3, 2]),
  tile('ben-tre', 'VN-50', [3, 16]),
  tile('binh-dinh', 'VN-31', [6, 10]),
  tile('binh-duong', 'VN-57', [3, 14]),
  tile('binh-phuoc', 'VN-58', [3, 13]),
  tile('binh-thuan', 'VN-40', [5, 14]),
  tile('ca-mau', 'VN-59', [0, 19], [0, 16]),
  tile('can-tho', 'VN-CT', [1, 17], [1, 15]),
  tile('cao-bang', 'VN-04', [4, 0], [4, 0]),
  tile('da-nang', 'VN-DN', [5, 8], [5, 9]),
  tile('dak-lak', 'VN-33', [5, 12], [5, 12]),
  tile('dak-nong', 'VN-72', [4, 13]),
  tile('dien-bien', 'VN-71', [0, 2], [0, 1]),
  tile('dong-nai', 'VN-39', [4, 14], [3, 13]),
  tile('dong-thap', 'VN-45', [1, 16], [2, 14]),
  tile('gia-lai', 'VN-30', [5, 11], [5, 11]),
  tile('ha-giang', 'VN-03', [3, 0]),
  tile('ha-nam', 'VN-63', [3, 4]),
  tile('ha-noi', 'VN-HN', [3, 3], [2, 2]),
  tile('ha-tinh', 'VN-23', [3, 6], [3, 6]),
  tile('hai-duong', 'VN-61', [5, 3]),
  tile('hai-phong', 'VN-HP', [6, 3], [4, 2]),
  tile('hau-giang', 'VN-73', [1, 18]),
  tile('ho-chi-minh', 'VN-SG', [3, 15], [3, 14]),
  tile('hoa-binh', 'VN-14', [2, 4]),
  tile('hue', 'VN-26', [4, 8], [4, 8], 'thua-thien-hue'),
  tile('hung-yen', 'VN-66', [4, 4], [3, 3]),
  tile('khanh-hoa', 'VN-34', [6, 12], [5, 13]),
  tile('kien-giang', 'VN-47', [0, 17]),
  tile('kon-tum', 'VN-28', [5, 10]),
  tile('lai-chau', 'VN-01', [1, 1], [1, 0]),
  tile('lam-dong', 'VN-35', [5, 13], [4, 13]),
  tile('lang-son', 'VN-09', [5, 1], [4, 1]),
  tile('lao-cai', 'VN-02', [2, 1], [2, 0]),
  tile('long-an', 'VN-41', [2, 15]),
  tile('nam-dinh', 'VN-67', [4, 5]),
  tile('nghe-an', 'VN-22', [2, 6], [2, 5]),
  tile('ninh-binh', 'VN-18', [3, 5], [2, 3]),
  tile('ninh-thuan', 'VN-36', [6, 13]),
  tile('phu-tho', 'VN-68', [2, 3], [2, 1]),
  tile('phu-yen', 'VN-32', [6, 11]),
  tile('quang-binh', 'VN-24', [3, 7]),
  tile('quang-nam', 'VN-27', [5, 9]),
  tile('quang-ngai', 'VN-29', [6, 9], [5, 10]),
  tile('quang-ninh', 'VN-13', [6, 2], [5, 1]),
  tile('quang-tri', 'VN-25', [4, 7], [4, 7]),
  tile('soc-trang', 'VN-52', [2, 18]),
  tile('son-la', 'VN-05', [1, 3], [1, 1]),
  tile('tay-ninh', 'VN-37', [2, 14], [2, 13]),
  tile('thai-binh', 'VN-20', [5, 4]),
  tile('thai-nguyen', 'VN-69', [4, 2], [3, 1]),
  tile('thanh-hoa', 'VN-21', [2, 5], [2, 4]),
  tile('tien-giang', 'VN-46', [2, 16]),
  tile('tra-vinh', 'VN-51', [3, 17]),
  tile('tuyen-quang', 'VN-07', [3, 1], [3, 0]),
  tile('vinh-long', 'VN-49', [2, 17], [2, 15]),
  tile('vinh-phuc', 'VN-70', [3, 2]),
  tile('yen-bai', 'VN-06', [2, 2]),
];

/** Archipelagos, named beside the squares in the sea, each with the province that it belongs to. */
export interface Islands {
  readonly kind: LocalText;
  readonly name: LocalText;
  /** The id of the tile of its province. */
  readonly province: string;
  /** The square of sea that holds the label. */
  readonly of63: Place;
  readonly of34: Place;
}

export const ISLANDS: readonly Islands[] = [
  {
    kind: { vi: 'Quần đảo', en: 'Archipelago' },
    name: { vi: 'Hoàng Sa', en: 'Hoang Sa' },
    province: 'da-nang',
    of63: { column: 6, row: 7.3 },
    of34: { column: 6, row: 8.3 },
  },
  {
    kind: { vi: 'Quần đảo', en: 'Archipelago' },
    name: { vi: 'Trường Sa', en: 'Truong Sa' },
    province: 'khanh-hoa',
    of63: { column: 6, row: 15.2 },
    of34: { column: 6, row: 15 },
  },
];
