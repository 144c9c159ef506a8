import { describe, expect, it } from 'vitest';
import type { Province } from '../../../src/problem/index.js';
import { synthesise } from '../../../src/problem/index.js';
import { layoutOf, type TileLayout } from '../../../src/report/html/place-tiles.js';
import { SHADES, shadeNames, shadeOf, shadeScale } from '../../../src/report/html/shades.js';
import { BASE_STYLE, FAINT, INK } from '../../../src/report/html/style.js';
import { TILES } from '../../../src/report/html/tiles.js';
import { province } from '../../plan/small-case.js';
import { readModel } from './pages.js';

const { provinces } = await readModel('de-an-1641');

const placesOf = ({ provinces: placed }: TileLayout): string[] =>
  placed.map(({ place }) => `${place.column} ${place.row}`);

const placeOf = ({ provinces: placed }: TileLayout, id: string) =>
  placed.find((each) => each.province.id === id)!.place;

const expectOwnSquares = (layout: TileLayout, count: number): void => {
  const places = placesOf(layout);
  expect(places).toHaveLength(count);
  expect(new Set(places).size).toBe(count);
  for (const { place } of layout.provinces) {
    expect(Number.isInteger(place.column) && Number.isInteger(place.row)).toBe(true);
    expect(place.column >= 0 && place.column < layout.columns).toBe(true);
    expect(place.row >= 0 && place.row < layout.rows).toBe(true);
  }
};

describe('the grid of the provinces', () => {
  it('has a square of its own for each of the 63, and names the archipelagos with their provinces', () => {
    const layout = layoutOf(provinces);
    expect(layout.kind).toBe('country');
    expectOwnSquares(layout, 63);
    expect(layout.islands.map(({ islands, province }) => [islands.name.vi, province.name.vi])).toEqual([
      ['Hoàng Sa', 'Đà Nẵng'],
      ['Trường Sa', 'Khánh Hòa'],
    ]);
    for (const { place } of layout.islands) {
      const squares = layout.provinces.filter(
        (each) => each.place.column === place.column && Math.abs(each.place.row - place.row) < 1,
      );
      expect(squares.map((each) => each.province.id)).toEqual([]);
    }
  });

  it('knows the 34 since July 2025 under the ids that a case of them has', async () => {
    const { problem } = { problem: synthesise({ seed: 1, officials: 10, courses: 2, provinces: 34 }) };
    const layout = layoutOf(problem.provinces);
    expect(layout.kind).toBe('country');
    expectOwnSquares(layout, 34);
    expect(layout.islands).toHaveLength(2);
  });

  it.each([
    ['cao-bang', 'is north of', 'ha-noi'],
    ['ha-noi', 'is north of', 'da-nang'],
    ['da-nang', 'is north of', 'ho-chi-minh'],
    ['ho-chi-minh', 'is north of', 'ca-mau'],
    ['quang-ninh', 'is east of', 'dien-bien'],
    ['khanh-hoa', 'is east of', 'an-giang'],
  ])('%s %s %s', (one, where, other) => {
    for (const layout of [layoutOf(provinces)]) {
      const [a, b] = [placeOf(layout, one), placeOf(layout, other)];
      expect(where === 'is north of' ? a.row < b.row : a.column > b.column).toBe(true);
    }
  });

  it('finds a province by its ISO code where the case has ids of its own', () => {
    const coded = provinces.map((each, index): Province => ({ ...each, id: `p${index}` }));
    expect(placesOf(layoutOf(coded))).toEqual(placesOf(layoutOf(provinces)));
  });

  it('is the same ISO code for the same province as in the model', () => {
    for (const { id, iso } of provinces) expect(TILES.find(({ ids }) => ids.includes(id))?.iso).toBe(iso);
  });

  it('is plain, region by region, as soon as one province has no known place', () => {
    const strange = [...provinces, province('atlantis', { region: 'Biển' })];
    const layout = layoutOf(strange);
    expect(layout.kind).toBe('plain');
    expectOwnSquares(layout, 64);
    expect(layout.regions.map(({ name }) => name)).toEqual(
      [...layout.regions.map(({ name }) => name)].sort(),
    );
    expect(layout.regions).toHaveLength(7);
    for (const { row } of layout.regions) {
      expect(layout.provinces.filter(({ place }) => place.row === row)).toEqual([]);
    }
  });

  it('is plain when two provinces would share a square, and when there are none', () => {
    const twins = [province('a', { iso: 'VN-HN' }), province('b', { iso: 'VN-HN' })];
    expectOwnSquares(layoutOf(twins), 2);
    expect(layoutOf([])).toMatchObject({ kind: 'plain', rows: 0, provinces: [] });
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

describe('shades', () => {
  it('keep a contrast of 4.5 with the number on them, and 1.2 between neighbours', () => {
    for (const { fill, text } of SHADES) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    for (const [index, { fill }] of SHADES.slice(1).entries()) {
      expect(contrast(fill, SHADES[index]!.fill)).toBeGreaterThan(1.2);
    }
  });

  it('leave text readable on white', () => {
    for (const colour of [INK, FAINT, '#0b4f8a']) {
      expect(BASE_STYLE).toContain(colour);
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    [0, ['0']],
    [1, ['0', '1+']],
    [4, ['0', '1', '2', '3', '4+']],
    [9, ['0', '1-2', '3-4', '5-6', '7+']],
    [11, ['0', '1-3', '4-6', '7-9', '10+']],
  ])('up to %i are named', (most, names) => {
    const scale = shadeScale(most);
    expect(shadeNames(scale)).toEqual(names);
    expect(shadeOf(0, scale)).toBe(0);
    expect(shadeOf(most, scale)).toBe(scale.length - 1);
  });
});
