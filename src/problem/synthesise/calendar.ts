import type { Block, BlockScope } from '../types.js';

/** What a block binds, as `calendar.csv` writes it. */
const scopeText = (scope: BlockScope): string => (scope.kind === 'all' ? 'all' : `${scope.kind}:${scope.id}`);

const inOrder = (a: Block, b: Block): number => {
  const keys = [a, b].map(({ from, to, appliesTo }) => `${from} ${to} ${scopeText(appliesTo)}`);
  return keys[0]! < keys[1]! ? -1 : 1;
};

const block = (from: string, to: string, appliesTo: BlockScope, reason: string): Block => ({
  from,
  to,
  appliesTo,
  reason,
  basis: null,
});

const all: BlockScope = { kind: 'all' };
const country = (id: string): BlockScope => ({ kind: 'country', id });
const delegation: BlockScope = { kind: 'position', id: 'ptd-dbqh' };
const council: BlockScope = { kind: 'position', id: 'pct-hdnd' };

/**
 * The blocked periods of a generated case, 2023 to 2025: Tết, the sessions of the 15th National Assembly, the usual
 * weeks of the People's Councils, and when hosts are shut.
 */
export const CALENDAR: readonly Block[] = [
  block('2023-01-20', '2023-01-26', all, 'Tết Nguyên đán'),
  block('2024-02-08', '2024-02-14', all, 'Tết Nguyên đán'),
  block('2025-01-25', '2025-02-02', all, 'Tết Nguyên đán'),
  block('2023-05-22', '2023-06-24', delegation, 'Kỳ họp thứ 5, Quốc hội khóa XV'),
  block('2023-10-23', '2023-11-29', delegation, 'Kỳ họp thứ 6, Quốc hội khóa XV'),
  block('2024-05-20', '2024-06-29', delegation, 'Kỳ họp thứ 7, Quốc hội khóa XV'),
  block('2024-10-21', '2024-11-30', delegation, 'Kỳ họp thứ 8, Quốc hội khóa XV'),
  block('2025-05-05', '2025-06-27', delegation, 'Kỳ họp thứ 9, Quốc hội khóa XV'),
  block('2025-10-20', '2025-12-11', delegation, 'Kỳ họp thứ 10, Quốc hội khóa XV'),
  ...[2023, 2024, 2025].flatMap((year) => [
    block(`${year}-07-08`, `${year}-07-14`, council, 'Kỳ họp giữa năm của Hội đồng nhân dân'),
    block(`${year}-12-04`, `${year}-12-10`, council, 'Kỳ họp cuối năm của Hội đồng nhân dân'),
    block(`${year}-04-29`, `${year}-05-06`, country('JP'), 'Golden Week'),
    block(`${year}-08-10`, `${year}-08-16`, country('JP'), 'Obon'),
    block(`${year}-08-01`, `${year}-08-31`, country('FR'), 'Congés d’été'),
    block(`${year}-12-20`, `${year}-12-31`, country('FR'), 'Congés de fin d’année'),
    block(`${year}-12-20`, `${year}-12-31`, country('AU'), 'University closure'),
    block(`${year}-12-20`, `${year}-12-31`, country('NZ'), 'University closure'),
  ]),
].sort(inOrder);
