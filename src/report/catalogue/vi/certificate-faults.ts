import type { CertificateFaultSentences } from '../catalogue.js';
import { valueKind } from './value-kinds.js';

const orNone = (value: string | number): string | number => (value === '' ? 'không có' : value);

export const certificateFaults: CertificateFaultSentences = {
  'form.syntax': ({ reason }) => `không phải JSON hợp lệ: ${reason}`,
  'form.format': ({ found, expected }) =>
    `định dạng ${found === '' ? 'không ghi' : `là “${found}”`}, cần “${expected}”`,
  'form.missing': () => 'thiếu mục bắt buộc này',
  'form.type': ({ expected, found }) => `giá trị sai kiểu (${valueKind(found)}); cần ${valueKind(expected)}`,
  'form.unknownKey': ({ key }) => `định dạng không có mục “${key}” ở đây`,
  case: ({ found, expected }) => `lập cho hồ sơ “${found}”, không phải “${expected}”`,
  inputs: ({ file }) => `${file} không phải tệp mà chứng minh nói đến`,
  'goals.list': ({ found, expected }) =>
    `chứng minh các mục tiêu ${found}; hồ sơ có ${expected}, theo thứ tự này`,
  'goal.value': ({ found, expected }) => `ghi ${found}; phương án đạt ${expected}`,
  'goal.bound': ({ found, expected }) => `cận ${orNone(found)}; phương án ghi ${orNone(expected)}`,
  'goal.noBound': () => 'có chứng minh nhưng không có cận để chứng minh',
  'goal.notAValue': ({ bound, step }) => `không phương án nào đạt đúng ${bound}: giá trị là bội của ${step}`,
  'goal.distance': ({ value, bound, tolerance }) =>
    `giá trị ${value} tốt hơn cận ${bound}, hoặc kém hơn quá dung sai ${tolerance}`,
  'fix.objective': () => 'ở đây không được dùng mục tiêu',
  'row.unknown': ({ row }) => `mô hình của hồ sơ không có ràng buộc ${row}`,
  'row.early': ({ row }) => `${row} được dùng trước khi xong mục tiêu của nó`,
  'row.side': ({ row }) => `hệ số tựa vào phía mà ràng buộc ${row} không có giới hạn`,
  'cut.unknown': ({ name }) => `mô hình của hồ sơ không có biến ${name}`,
  'cut.number': ({ found }) => `lát cắt chỉ có số nguyên, không phải ${found}`,
  'cut.after': ({ found, most }) =>
    `đứng sau ${found} bước; phải là số nguyên từ chỗ của lát cắt trước đến ${most}`,
  'branch.unknown': ({ name }) => `mô hình của hồ sơ không có ${name} để rẽ nhánh`,
  'branch.fraction': ({ name }) => `${name} không nhất thiết là số nguyên`,
  'branch.number': ({ found }) => `nhánh phải rẽ ở số nguyên, không phải ${found}`,
  'leaf.open': ({ bound, target }) => `còn chỗ cho ${bound} bước; phải nhỏ hơn ${target}`,
};
