import type { ConflictSentences, RequirementSentences } from '../catalogue.js';
import { words } from './words.js';

type Scalar = string | number;

const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const named = (table: Readonly<Record<string, string>>, code: Scalar): string => table[code] ?? String(code);
const LIMITS: Readonly<Record<string, string>> = {
  min: 'ít nhất',
  max: 'nhiều nhất',
  minShare: 'ít nhất',
  maxShare: 'nhiều nhất',
};

export const conflicts: ConflictSentences = {
  'conflict.rule': () => 'cả quy tắc này',
  'conflict.coursesPerYearMin': ({ min, year }) => `Năm ${year} mở ít nhất ${min} khóa`,
  'conflict.coursesPerYearMax': ({ max }) => `Mỗi năm mở nhiều nhất ${max} khóa`,
  'conflict.seatsTotalMin': ({ min }) => `Cả đề án có ít nhất ${min} lượt người dự`,
  'conflict.seatsTotalMax': ({ max }) => `Cả đề án có nhiều nhất ${max} lượt người dự`,
  'conflict.hostsMin': ({ countries, min }, say) =>
    `Ít nhất ${min} khóa tại ${hosts(countries, say.country)}`,
  'conflict.hostsMax': ({ countries, max }, say) =>
    `Nhiều nhất ${max} khóa tại ${hosts(countries, say.country)}`,
  'conflict.quota': ({ quota, scope, says }, say) => {
    const [limit = '', amount = ''] = String(says).split(' ');
    const figure = limit.endsWith('Share') ? say.share(Number(amount)) : amount;
    return `Cơ cấu ${quota}, ${quotaPlace(scope)}: ${named(LIMITS, limit)} ${figure}`;
  },
  'conflict.pin': ({ kind, course, official, reason }) => {
    const must = kind === 'must';
    if (official === '')
      return `Đã chốt: khóa ${course} ${must ? 'phải mở' : 'không được mở'}${because(reason)}`;
    return `Đã chốt: cán bộ ${official} ${must ? 'phải dự' : 'không được dự'} khóa ${course}${because(reason)}`;
  },
  'conflict.unranked': ({ goal }) =>
    `Mục tiêu “${named(words.goals, goal)}” cấm cử người dự khóa mà họ không ghi nguyện vọng`,
};

const hosts = (countries: Scalar, country: (code: string) => string): string =>
  String(countries)
    .split(/[;,]\s*/)
    .map(country)
    .join(', ');

const quotaPlace = (scope: Scalar): string => {
  if (scope === 'course') return 'mỗi khóa mở';
  if (scope === 'year') return 'mỗi năm';
  if (scope === 'scheme') return 'cả đề án';
  return /^\d{4}$/.test(String(scope)) ? `năm ${scope}` : `khóa ${scope}`;
};

export const requirements: RequirementSentences = {
  eligibility: ({ eligibility }, say) =>
    `Người dự thuộc ít nhất một nhóm đối tượng khi khai giảng, còn ít nhất ${eligibility.serviceMonthsLeft} tháng công tác, xếp loại năm trước ${say.list(eligibility.lastRatings.map((rating) => words.ratings[rating]))}, không vướng kỷ luật`,
  noRepeatTraining: ({ noRepeatTraining }) =>
    `Không học lại chuyên đề đã bồi dưỡng bằng ngân sách nhà nước trong ${noRepeatTraining.withinYears} năm trước khai giảng`,
  language: ({ language }) =>
    `Khóa học trực tiếp bằng tiếng nước ngoài chỉ nhận người đạt bậc ${language.minLevel} trở lên`,
  availability: () =>
    'Không ngày nào của khóa rơi vào thời gian người dự đã báo bận hoặc lịch công tác chung của họ',
  seats: ({ seats }) => `Mỗi khóa mở có từ ${seats.min} đến ${seats.max} người (trừ khóa ghi mức riêng)`,
  oneCourse: ({ oneCourse }) => `Mỗi người dự nhiều nhất ${oneCourse.max} khóa, không dự hai khóa trùng ngày`,
  coursesPerYear: ({ coursesPerYear: { min, max } }) => `Mỗi năm mở từ ${min} đến ${max} khóa`,
  seatsTotal: ({ seatsTotal: { min, max } }) => `Cả đề án có từ ${min} đến ${max} lượt người dự`,
  funds: () => 'Chi phí của mỗi khóa được trả đủ từ các nguồn phù hợp, không nguồn nào chi quá số được cấp',
  partnerLoad: () => 'Mỗi cơ sở đào tạo không nhận quá số khóa mỗi năm đã thỏa thuận',
  concurrency: ({ concurrency }) => `Mỗi ngày nhiều nhất ${concurrency.max} khóa cùng diễn ra`,
  provinceCap: ({ provinceCap }) =>
    `Mỗi tỉnh, thành phố có nhiều nhất ${provinceCap.max} người trong một khóa`,
  hosts: () => 'Số khóa theo nước nằm trong mức hồ sơ quy định',
  topicRuns: ({ topicRuns }) => `Mỗi chuyên đề có nhiều nhất ${topicRuns.maxPerYear} khóa trong một năm`,
  quotas: ({ quotas }) => `Cơ cấu người dự: ${quotas.list.map((quota) => quota.id).join(', ')}`,
  head: ({ head }) =>
    `Mỗi khóa mở có một người dự có thứ bậc chức danh từ ${head.maxRank ?? 'bất kỳ'} trở lên làm trưởng đoàn`,
  pins: () => 'Các quyết định đã chốt được giữ nguyên',
};
