import type { Catalogue, IssueSentences } from '../catalogue.js';
import { rowKind } from './row-kinds.js';
import { scenarioIssues } from './scenario-issues.js';
import { valueKind } from './value-kinds.js';
import { words } from './words.js';

type Scalar = string | number;

const near = (suggestion: Scalar | undefined): string =>
  suggestion === undefined || suggestion === '' ? '' : `; có phải ý là “${suggestion}”?`;

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'không phải thư mục',
  ENOTFILE: 'không phải tệp thường',
  EACCES: 'không có quyền đọc',
};

const limits = (min: Scalar | undefined, max: Scalar | undefined): string => {
  if (min !== undefined && max !== undefined) return ` từ ${min} đến ${max}`;
  if (min !== undefined) return ` không nhỏ hơn ${min}`;
  return max === undefined ? '' : ` không lớn hơn ${max}`;
};

/** Why a period is closed; '' when the case gives no reason. */
const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);

export const issues: IssueSentences = {
  ...scenarioIssues,
  'file.missing': () => 'không tìm thấy; bắt buộc phải có',
  'file.unreadable': ({ reason }) => `không đọc được: ${REASONS[reason] ?? reason}`,
  'file.tooLarge': ({ bytes, limit }, say) =>
    `tệp quá lớn (${say.number(Number(bytes))} byte); tối đa ${say.number(Number(limit))} byte`,
  'file.notUtf8': () => 'có byte không thuộc bảng mã UTF-8; hãy lưu lại tệp theo mã UTF-8',
  'file.empty': () => 'tệp trống; dòng đầu phải là tên các cột',
  'csv.quoting': () =>
    'dấu nháy kép mở ra mà không đóng đúng; nháy kép bên trong ô phải viết thành hai dấu ""',
  'csv.columns': ({ found, wanted }) => `dòng có ${found} ô, cần ${wanted} ô như dòng tên cột`,
  'header.missing': ({ separator }) =>
    separator === undefined || separator === ''
      ? 'thiếu cột bắt buộc này'
      : `thiếu cột bắt buộc này; tệp có vẻ dùng dấu “${separator}” để ngăn cột, cần dấu phẩy`,
  'header.duplicate': () => 'tên cột xuất hiện hai lần; mỗi cột chỉ được có một',
  'header.unknown': ({ suggestion }) =>
    `cột không có trong định dạng hồ sơ nên được bỏ qua${near(suggestion)}`,
  'cell.required': () => 'ô bắt buộc đang để trống',
  'cell.id': () => 'mã không hợp lệ; mã không được chứa @ ; / : hay khoảng trắng ở đầu, cuối',
  'cell.date': () => 'không phải ngày có thật; cần dạng NĂM-THÁNG-NGÀY, ví dụ 2024-03-04',
  'cell.birthDate': () => 'không phải ngày sinh; cần ngày dạng 1981-07-15 hoặc chỉ năm sinh, ví dụ 1981',
  'cell.span': () => 'không phải khoảng ngày; cần dạng từ/đến, ví dụ 2024-03-04/2024-03-17',
  'cell.spanOrder': () => 'ngày đầu của khoảng đứng sau ngày cuối; ngày đầu phải bằng hoặc trước ngày cuối',
  'cell.start': () =>
    'không phải ngày khai giảng; cần một ngày (2024-03-04) hoặc một khoảng từ/đến (2024-03-04/2024-05-31)',
  'cell.integer': ({ min, max }) => `không phải số nguyên hợp lệ; cần số nguyên${limits(min, max)}`,
  'cell.money': () =>
    'không phải số tiền hợp lệ; cần số đồng nguyên, không âm, không dấu chấm phân cách (ví dụ 127500000)',
  'cell.number': ({ min, max }) =>
    `không phải số hợp lệ; cần số${limits(min, max)}, dùng dấu chấm thập phân, tối đa 6 chữ số lẻ`,
  'cell.choice': ({ allowed }) => `giá trị không được chấp nhận; cần một trong: ${allowed}`,
  'cell.country': () => 'không phải mã nước; cần hai chữ cái in hoa theo ISO 3166-1, ví dụ JP',
  'cell.language': () => 'không phải mã ngôn ngữ; cần mã như vi, en, fr',
  'cell.languageLevel': () => 'không phải trình độ ngoại ngữ; cần dạng en:B2, bậc từ A1 đến C2',
  'cell.listDuplicate': () => 'một mục đứng hai lần trong danh sách; mỗi mục chỉ ghi một lần',
  'cell.appliesTo': () =>
    'không rõ áp dụng cho ai; cần all, country:…, partner:…, position:…, province:… hoặc region:…',
  'cell.duplicateId': ({ first }) => `mã đã dùng ở dòng ${first}; mỗi mã chỉ được dùng một lần`,
  'cell.unknownReference': ({ kind, suggestion }) =>
    `không có ${rowKind(kind)} nào mang mã này trong hồ sơ; cần một mã đã khai báo${near(suggestion)}`,
  'row.conflict': ({ first }) => `mâu thuẫn với dòng ${first}; cùng một nội dung chỉ được ghi một cách`,
  'row.minAboveMax': ({ min, max }) =>
    `mức tối thiểu ${min} lớn hơn mức tối đa ${max}; tối thiểu không được vượt tối đa`,
  'yaml.syntax': ({ reason }) => `sai cú pháp YAML: ${reason}`,
  'yaml.unknownKey': ({ suggestion }) => `khóa không có trong định dạng hồ sơ${near(suggestion)}`,
  'yaml.missingKey': () => 'thiếu khóa bắt buộc này',
  'yaml.type': ({ expected }) => `giá trị sai kiểu; cần ${valueKind(expected)}`,
  'yaml.unknownRule': ({ allowed, suggestion }) =>
    `không có quy tắc này${near(suggestion)}; các quy tắc: ${allowed}`,
  'yaml.unknownGoal': ({ allowed, suggestion }) =>
    `không có mục tiêu này${near(suggestion)}; các mục tiêu: ${allowed}`,
  'yaml.duplicateId': () => 'mã đã dùng cho một mục trước đó; mỗi mục cần một mã riêng',
  'goal.noData': ({ file }) =>
    `mục tiêu này cần dữ liệu trong ${file}, mà tệp không có hoặc không có dòng nào`,
  'goal.badPlan': ({ reason }) =>
    reason === 'syntax'
      ? 'phương án trước không phải JSON; cần tệp plan.json của chương trình này'
      : 'không phải phương án định dạng lotrinh/plan@1; cần tệp plan.json của chương trình này',
  'goal.unknownPairs': ({ unknown, pairs }) =>
    `${unknown} trong ${pairs} suất của phương án này thuộc về cán bộ hoặc khóa mà hồ sơ không có, nên không giữ được`,
  'candidate.outsideYears': () =>
    'ngày khai giảng nằm ngoài các năm của đề án nên bị loại; cần một ngày thuộc các năm ghi trong case.yaml',
  'candidate.blocked': ({ from, to, scope, reason }, say) =>
    `bị loại vì trùng thời gian không bố trí được ${say.span(String(from), String(to))} của ${words.scope(String(scope), say)}${because(reason)}; cần những ngày không trùng`,
  'course.noCandidate': () =>
    'không còn ngày khai giảng nào dùng được, khóa này không thể mở; cần ít nhất một ngày',
};

const shown = (value: string): string => (value === '' ? '(trống)' : `“${value}”`);

export const issuePlace: Catalogue['issuePlace'] = ({ file, row, column, value }) =>
  [
    file === '.' ? 'thư mục hồ sơ' : file,
    row === null ? null : `dòng ${row}`,
    column === null ? null : `${file.endsWith('.yaml') ? 'khóa' : 'cột'} ${column}`,
    value === null ? null : `giá trị ${shown(value)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
