import type { PlanProblemSentences } from '../catalogue.js';
import { valueKind } from './value-kinds.js';

export const planProblems: PlanProblemSentences = {
  'plan.syntax': ({ reason }) => `không phải JSON hợp lệ: ${reason}`,
  'plan.format': ({ found, expected }) =>
    `định dạng ${found === '' ? 'không ghi' : `là “${found}”`}, cần “${expected}”`,
  'plan.missing': () => 'thiếu mục bắt buộc này',
  'plan.type': ({ expected, found }) => `giá trị sai kiểu (${valueKind(found)}); cần ${valueKind(expected)}`,
  'plan.value': ({ allowed, found }) => `giá trị “${found}” không được chấp nhận; cần một trong: ${allowed}`,
};
