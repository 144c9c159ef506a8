import type { Position } from '../types.js';

const post = (id: string, rank: number, vi: string, en: string): Position => ({ id, name: { vi, en }, rank });

/** The three posts of Decision 1641/QĐ-TTg, I.1.a and b; it names them side by side, so their rank is the same. */
export const LEADING_POSTS: readonly Position[] = [
  post(
    'pct-hdnd',
    1,
    'Phó Chủ tịch Hội đồng nhân dân cấp tỉnh',
    "Vice-Chair of the Provincial People's Council",
  ),
  post(
    'pct-ubnd',
    1,
    'Phó Chủ tịch Ủy ban nhân dân cấp tỉnh',
    "Vice-Chair of the Provincial People's Committee",
  ),
  post(
    'ptd-dbqh',
    1,
    'Phó Trưởng đoàn Đại biểu Quốc hội cấp tỉnh',
    'Deputy Head of the Provincial National Assembly Delegation',
  ),
];

/** The two posts that group I.1.c is planned for. */
export const PLANNED_POSTS: readonly string[] = ['pct-hdnd', 'pct-ubnd'];

/** The posts from which the planned officials come; ranked by level, for the choice of a delegation's head. */
const SOURCE_POSTS: readonly Position[] = [
  post('gd-so', 2, 'Giám đốc sở và tương đương', 'Director of a provincial department'),
  post('bt-huyen', 2, 'Bí thư huyện ủy, thị ủy, thành ủy', 'Secretary of a district Party committee'),
  post('ct-huyen', 3, 'Chủ tịch Ủy ban nhân dân cấp huyện', "Chair of a district People's Committee"),
  post('pgd-so', 3, 'Phó Giám đốc sở và tương đương', 'Deputy director of a provincial department'),
  post(
    'tb-hdnd',
    2,
    'Trưởng ban của Hội đồng nhân dân cấp tỉnh',
    "Head of a committee of the Provincial People's Council",
  ),
];

export const POSTS: readonly Position[] = [...LEADING_POSTS, ...SOURCE_POSTS].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
