import type { CourseSelector, OfficialSelector } from '../../../problem/index.js';
import type { Speech } from '../../speech.js';
import { type ChangeSentences, type SelectorLabels, selected, settings, someOf } from '../change-texts.js';

const LABELS: SelectorLabels = {
  courses: 'dòng',
  topics: 'nội dung',
  partners: 'đối tác',
  countries: 'tại',
  languages: 'dạy bằng',
  modes: 'hình thức',
  years: 'năm',
  officials: 'mã',
  provinces: 'tỉnh',
  regions: 'vùng',
  positions: 'chức danh',
};

const more = (count: number): string => `và ${count} mục nữa`;
const some = (names: readonly string[]): string => someOf(names, more);

const people = (where: OfficialSelector, say: Speech): string => {
  const gender = where.gender === undefined ? [] : [where.gender === 'F' ? 'nữ' : 'nam'];
  const parts = [...gender, ...selected(where, LABELS, more, say)];
  const who = parts.length === 0 ? 'tất cả người được đề cử' : `người được đề cử (${parts.join('; ')})`;
  return where.share === undefined
    ? who
    : `${say.share(where.share)} trong ${who}, chọn theo số gieo ${where.seed}`;
};

const courses = (where: CourseSelector, say: Speech): string => {
  const parts = selected(where, LABELS, more, say);
  return parts.length === 0 ? 'tất cả các khóa' : `các khóa (${parts.join('; ')})`;
};

const period = (from: string | undefined, to: string | undefined, say: Speech): string => {
  if (from === undefined) return to === undefined ? '' : ` đến ${say.date(to)}`;
  return to === undefined ? ` từ ${say.date(from)}` : ` ${say.span(from, to)}`;
};

const SCOPES: Readonly<Record<string, string>> = {
  country: 'nước',
  partner: 'đối tác',
  position: 'chức danh',
  province: 'tỉnh',
  region: 'vùng',
};

export const changes: ChangeSentences = {
  rule: ({ rule, set }) => `quy tắc ${rule}: ${settings(set, 'không có')}`,
  quota: ({ quota, set }) => `tỷ lệ ${quota}: ${settings(set, 'bỏ')}`,
  fund: ({ funds, by, amount, year }, say) =>
    [
      funds === undefined ? 'mọi nguồn kinh phí' : `nguồn kinh phí ${some(funds)}`,
      ...(by === undefined ? [] : [`nhân ${say.number(by)}`]),
      ...(amount === undefined ? [] : [`thành ${say.money(amount)}`]),
      ...(year === undefined ? [] : [year === null ? 'cho năm bất kỳ' : `cho năm ${year}`]),
    ].join(' '),
  addFund: ({ fund }, say) => `thêm nguồn ${fund.id ?? ''}: ${say.money(Number(fund.amount ?? 0))}`,
  removeFunds: ({ funds }) => `bỏ các nguồn ${some(funds)}`,
  moveMoney: ({ from, to, amount }, say) => `chuyển ${say.money(amount)} từ ${from} sang ${to}`,
  addCourses: ({ courses: added }) => `thêm khóa: ${some(added.map(({ id }) => id ?? ''))}`,
  removeCourses: ({ where }, say) => `bỏ ${courses(where, say)}`,
  changeCourses: ({ where, set, fixedBy, seatBy, travel }, say) =>
    [
      courses(where, say),
      ...(set === undefined ? [] : [settings(set, 'không có')]),
      ...(fixedBy === undefined ? [] : [`chi phí cố định nhân ${say.number(fixedBy)}`]),
      ...(seatBy === undefined ? [] : [`chi phí mỗi suất nhân ${say.number(seatBy)}`]),
      ...(travel === false ? ['không còn vướng ngày nghỉ của nơi dạy'] : []),
    ].join(', '),
  close: ({ countries, partners, courses: rows, from, to, reason }, say) =>
    `đóng: ${[...(countries ?? []).map(say.country), ...(partners ?? []).map(say.partner), ...(rows ?? [])].join(', ')}${period(from, to, say)}${reason === undefined ? '' : ` (${reason})`}`,
  block: ({ from, to, appliesTo, reason }, say) =>
    `chặn các ngày ${say.span(from, to)}, áp dụng cho ${appliesTo.kind === 'all' ? 'tất cả' : `${SCOPES[appliesTo.kind]} ${appliesTo.id}`}${reason === undefined ? '' : ` (${reason})`}`,
  addOfficials: ({ officials }) => `thêm người được đề cử: ${some(officials.map(({ id }) => id ?? ''))}`,
  removeOfficials: ({ where }, say) => `rút: ${people(where, say)}`,
  changeOfficials: ({ where, set, away }, say) =>
    [
      `${people(where, say)}:`,
      ...(set === undefined ? [] : [settings(set, 'không có')]),
      ...(away === undefined ? [] : [`vắng ${say.span(away.from, away.to)}`]),
    ].join(' '),
  provinces: ({ becomes, provinces }) =>
    `${Object.keys(becomes).length} tỉnh nhập thành ${provinces.length || new Set(Object.values(becomes)).size}`,
  pin: ({ course, official, kind, reason }) =>
    `${official === undefined ? `${course} ${kind === 'must' ? 'phải mở' : 'không được mở'}` : `${official} ${kind === 'must' ? 'phải' : 'không được'} dự ${course}`}${reason === undefined ? '' : ` (${reason})`}`,
  unpin: ({ course, official }) =>
    `không còn ấn định: ${official === undefined ? course : `${official} ở ${course}`}`,
  goals: ({ order, drop }) =>
    [
      ...(order === undefined ? [] : [`mục tiêu trước hết: ${order.join(', ')}`]),
      ...(drop === undefined ? [] : [`bỏ mục tiêu: ${drop.join(', ')}`]),
    ].join('; '),
  tolerance: ({ goal, tolerance }, say) => `mục tiêu ${goal} được nhường ${say.number(tolerance)}`,
  keepPlan: ({ plan, places, at }) => `mục tiêu thứ ${at} là giữ ${places.length} khóa của ${plan}`,
};
