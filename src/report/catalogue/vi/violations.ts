import type { Catalogue, ViolationSentences } from '../catalogue.js';
import { refusals } from './refusals.js';
import { words } from './words.js';

type Scalar = string | number;

const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const shown = (value: Scalar): string => (value === '' ? '(trống)' : `“${value}”`);
const named = (table: Readonly<Record<string, string>>, code: Scalar): string => table[code] ?? String(code);
/** A quota and the scope in which it fails; a course is named before the sentence already. */
const quotaIn = (quota: Scalar, scope: Scalar): string => {
  if (scope === 'scheme') return `cơ cấu ${quota}, toàn đề án`;
  return /^\d{4}$/.test(String(scope)) ? `cơ cấu ${quota}, năm ${scope}` : `cơ cấu ${quota}`;
};
const countries = (codes: Scalar, country: (code: string) => string): string =>
  String(codes)
    .split(/[;,]\s*/)
    .map(country)
    .join(', ');

const UNFIT = { year: 'năm', country: 'nước', partner: 'cơ sở đào tạo', topic: 'chuyên đề', course: 'khóa' };
const STANDBY = {
  notOpen: 'khóa này không mở trong phương án',
  attends: 'người này đã có tên trong một khóa',
  unknown: 'hồ sơ không có cán bộ mang mã này',
  twice: 'người này đứng hai lần trong danh sách',
  notEligible: 'người này không đủ điều kiện dự khóa',
};
const PROOFS = {
  proven: 'proven (đã chứng minh)',
  gap: 'gap (còn khoảng cách)',
  none: 'none (chưa có cận)',
};

export const violations: ViolationSentences = {
  'candidate.unknown': () => 'hồ sơ không có khóa dự kiến nào mang mã này',
  'candidate.outsideYears': ({ start }, say) =>
    `khai giảng ngày ${say.date(String(start))}, ngoài các năm của đề án`,
  'candidate.blocked': ({ from, to, scope, reason }, say) =>
    `trùng thời gian không bố trí được ${say.span(String(from), String(to))} của ${words.scope(String(scope), say)}${because(reason)}`,
  'candidate.rowTwice': ({ row, dates }) => `khóa ${row} mở hơn một ngày: ${dates}; chỉ được mở một`,
  'candidate.listedTwice': () => 'khóa này được liệt kê hai lần',
  'record.mismatch': ({ field, found, expected }) =>
    `mục ${field} ghi ${shown(found)}, theo hồ sơ phải là ${shown(expected)}`,
  'record.unknownOfficial': () => 'hồ sơ không có cán bộ mang mã này',
  'record.officialTwice': () => 'người này đứng hai lần trong danh sách của khóa',
  'record.order': ({ list }) => `danh sách ${list} không xếp theo mã`,
  'record.standby': ({ candidate, problem }) =>
    `danh sách dự bị của ${candidate}: ${named(STANDBY, problem)}`,
  'eligibility.noGroup': ({ start }, say) =>
    `không thuộc nhóm đối tượng nào vào ngày ${say.date(String(start))}`,
  'eligibility.service': refusals['service.short'],
  'eligibility.rating': refusals['rating.notAllowed'],
  'eligibility.discipline': refusals['discipline.underWay'],
  'noRepeatTraining.repeat': refusals['training.repeat'],
  'language.level': refusals['language.level'],
  'availability.unavailable': refusals['unavailable.own'],
  'availability.calendar': refusals['unavailable.calendar'],
  'seats.tooFew': ({ attending, min }) => `có ${attending} người, ít nhất phải có ${min}`,
  'seats.tooMany': ({ attending, max }) => `có ${attending} người, nhiều nhất được ${max}`,
  'oneCourse.tooMany': ({ courses, max }) => `dự ${courses} khóa, nhiều nhất được ${max}`,
  'oneCourse.overlap': ({ first, second }) => `dự hai khóa trùng ngày: ${first} và ${second}`,
  'coursesPerYear.min': ({ year, courses, min }) => `năm ${year} mở ${courses} khóa, ít nhất phải mở ${min}`,
  'coursesPerYear.max': ({ year, courses, max }) => `năm ${year} mở ${courses} khóa, nhiều nhất được ${max}`,
  'seatsTotal.min': ({ attending, min }) => `cả đề án có ${attending} lượt người dự, ít nhất phải có ${min}`,
  'seatsTotal.max': ({ attending, max }) => `cả đề án có ${attending} lượt người dự, nhiều nhất được ${max}`,
  'funds.unknown': ({ fund }) => `hồ sơ không có nguồn kinh phí ${fund}`,
  'funds.unfit': ({ fund, why }) =>
    `nguồn ${fund} không được chi cho khóa này (không đúng ${named(UNFIT, why)})`,
  'funds.amount': ({ fund, paid }) => `số tiền ${paid} từ nguồn ${fund} không phải số đồng nguyên dương`,
  'funds.unpaid': ({ cost, paid }, say) =>
    `chi phí ${say.money(Number(cost))}, các nguồn trả ${say.money(Number(paid))}; phải trả đúng bằng chi phí`,
  'funds.overdrawn': ({ fund, paid, amount }, say) =>
    `nguồn ${fund} phải chi ${say.money(Number(paid))}, chỉ có ${say.money(Number(amount))}`,
  'funds.unexpected': ({ fund }) => `hồ sơ không giới hạn kinh phí nhưng phương án ghi nguồn ${fund}`,
  'partnerLoad.max': ({ partner, year, courses, max }, say) =>
    `${say.partner(String(partner))} nhận ${courses} khóa trong năm ${year}, nhiều nhất được ${max}`,
  'concurrency.max': ({ day, courses, max }, say) =>
    `ngày ${say.date(String(day))} có ${courses} khóa cùng diễn ra, nhiều nhất được ${max}`,
  'provinceCap.max': ({ province, attending, max }, say) =>
    `${say.province(String(province))} có ${attending} người trong khóa, nhiều nhất được ${max}`,
  'hosts.min': ({ countries: codes, courses, min }, say) =>
    `mở ${courses} khóa tại ${countries(codes, say.country)}, ít nhất phải mở ${min}`,
  'hosts.max': ({ countries: codes, courses, max }, say) =>
    `mở ${courses} khóa tại ${countries(codes, say.country)}, nhiều nhất được ${max}`,
  'topicRuns.max': ({ topic, year, courses, max }, say) =>
    `chuyên đề “${say.topic(String(topic))}” có ${courses} khóa trong năm ${year}, nhiều nhất được ${max}`,
  'quotas.min': ({ quota, scope, count, min }) =>
    `${quotaIn(quota, scope)}: có ${count} người, ít nhất phải có ${min}`,
  'quotas.max': ({ quota, scope, count, max }) =>
    `${quotaIn(quota, scope)}: có ${count} người, nhiều nhất được ${max}`,
  'quotas.minShare': ({ quota, scope, count, attending, minShare }, say) =>
    `${quotaIn(quota, scope)}: có ${count} trên ${attending} người, ít nhất phải đạt ${say.share(Number(minShare))}`,
  'quotas.maxShare': ({ quota, scope, count, attending, maxShare }, say) =>
    `${quotaIn(quota, scope)}: có ${count} trên ${attending} người, nhiều nhất được ${say.share(Number(maxShare))}`,
  'head.missing': ({ maxRank }) =>
    `chưa có trưởng đoàn; cần một người dự có thứ bậc chức danh từ ${maxRank} trở lên`,
  'head.notAttending': ({ head }) => `trưởng đoàn ${head} không có tên trong khóa`,
  'head.rank': ({ head, rank, maxRank }) =>
    `trưởng đoàn ${head} ${rank === '' ? 'giữ chức danh không xếp thứ bậc' : `có thứ bậc ${rank}`}; cần từ ${maxRank} trở lên`,
  'pins.must': ({ course, reason }) =>
    `đã chốt phải có ở khóa ${course} nhưng phương án không có${because(reason)}`,
  'pins.never': ({ course, reason }) =>
    `đã chốt không được có ở khóa ${course} nhưng phương án lại có${because(reason)}`,
  'goals.list': ({ found, expected }) =>
    `các mục tiêu ghi ${shown(found)}, theo hồ sơ phải là ${shown(expected)}`,
  'goals.value': ({ goal, found, expected }) =>
    `${named(words.goals, goal)}: phương án ghi ${found}, tính lại được ${expected}`,
  'goals.bound': ({ goal, value, bound }) =>
    `${named(words.goals, goal)}: giá trị ${value} tốt hơn cả cận ${bound}, nên cận sai`,
  'goals.proven': ({ goal, value, bound }) =>
    `${named(words.goals, goal)}: ghi là đã chứng minh, nhưng giá trị ${value} và cận ${bound === '' ? 'không có' : bound} không cho phép nói vậy`,
  'goals.unranked': ({ goal }) =>
    `${named(words.goals, goal)}: người này không ghi nguyện vọng cho khóa, mà hồ sơ cấm cử người không có nguyện vọng`,
  'proof.status': ({ found, expected }) =>
    `mức chứng minh ghi ${named(PROOFS, found)}, theo các mục tiêu phải là ${named(PROOFS, expected)}`,
  'coverage.provinces': ({ problem, province }, say) =>
    problem === 'covered'
      ? `${say.province(String(province))} ghi là có người dự, danh sách các khóa cho thấy không phải`
      : `${say.province(String(province))} ghi là chưa có người dự, danh sách các khóa cho thấy không phải`,
  'coverage.groups': ({ group, found, expected }) =>
    `nhóm ${group}: phương án ghi ${shown(found)} người dự, tính lại được ${shown(expected)}`,
};

export const concern: Catalogue['concern'] = (course, official) =>
  [course === null ? null : `khóa ${course}`, official === null ? null : `cán bộ ${official}`]
    .filter((part) => part !== null)
    .join(', ');
