import type { ConflictTexts } from '../conflict-texts.js';
import { words } from './words.js';

type Scalar = string | number | undefined;

const named = (table: Readonly<Record<string, string>>, code: Scalar): string =>
  table[String(code)] ?? String(code);
const countriesOf = (codes: Scalar, country: (code: string) => string): string =>
  String(codes).split(', ').map(country).join(', ');
const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const LIMITS: Readonly<Record<string, string>> = {
  min: 'ít nhất',
  max: 'nhiều nhất',
  minShare: 'ít nhất',
  maxShare: 'nhiều nhất',
};
const isShare = (side: Scalar): boolean => String(side).endsWith('Share');
const rows = (course: Scalar): string => (course === '' ? 'mỗi khóa' : `khóa ${course}`);

const pinned = (kind: Scalar, course: Scalar, official: Scalar): string => {
  const must = kind === 'must';
  return official === ''
    ? `khóa ${course} ${must ? 'phải mở' : 'không được mở'}`
    : `cán bộ ${official} ${must ? 'phải dự' : 'không được dự'} khóa ${course}`;
};

export const conflict: ConflictTexts = {
  parts: {
    'part.unranked': ({ goals }) =>
      `Không cử người dự khóa mà họ không ghi nguyện vọng (mục tiêu ${String(goals)
        .split(', ')
        .map((goal) => `“${named(words.goals, goal)}”`)
        .join(', ')})`,
    'part.seatsMin': ({ min }, courses) => `Khóa ${courses}: đã mở thì có ít nhất ${min} người`,
    'part.seatsMax': ({ max }, courses) => `Khóa ${courses}: nhiều nhất ${max} người`,
    'part.coursesPerYearMin': ({ min }, years) => `Năm ${years}: mở ít nhất ${min} khóa`,
    'part.coursesPerYearMax': ({ max }, years) => `Năm ${years}: mở nhiều nhất ${max} khóa`,
    'part.seatsTotalMin': ({ min }) => `Cả đề án có ít nhất ${min} lượt người dự`,
    'part.seatsTotalMax': ({ max }) => `Cả đề án có nhiều nhất ${max} lượt người dự`,
    'part.hostsMin': ({ countries, min }, _, say) =>
      `Ít nhất ${min} khóa tại ${countriesOf(countries, say.country)}`,
    'part.hostsMax': ({ countries, max }, _, say) =>
      `Nhiều nhất ${max} khóa tại ${countriesOf(countries, say.country)}`,
    'part.topicRuns': ({ year, max }, topics) =>
      `Chuyên đề ${topics}: nhiều nhất ${max} khóa trong năm ${year}`,
    'part.partnerLoad': ({ year, max }, partners) =>
      `${partners}: nhận nhiều nhất ${max} khóa trong năm ${year}`,
    'part.provinceCap': ({ max }, provinces) => `${provinces}: nhiều nhất ${max} người trong một khóa`,
    'part.fund': ({ fund, amount }, _, say) => `Nguồn ${fund} có ${say.money(Number(amount))}`,
    'part.noFund': (_, courses) => `Không nguồn nào được chi cho khóa ${courses}`,
    'part.quota': ({ quota, side, limit, scope, who }, at, say) => {
      const figure = isShare(side) ? say.share(Number(limit)) : String(limit);
      const place = scope === 'scheme' ? 'cả đề án' : scope === 'year' ? `năm ${at}` : `khóa ${at}, nếu mở`;
      return `Cơ cấu ${quota}, ${place}: ${named(LIMITS, side)} ${figure} (${who})`;
    },
    'part.pin': ({ kind, course, official, reason }) =>
      `Đã chốt: ${pinned(kind, course, official)}${because(reason)}`,
  },
  repairs: {
    'repair.seatsMin': ({ course, from, to }) =>
      `Số người ít nhất của ${rows(course)}: từ ${from} xuống ${to}`,
    'repair.seatsMax': ({ course, from, to }) =>
      `Số người nhiều nhất của ${rows(course)}: từ ${from} lên ${to}`,
    'repair.coursesPerYearMin': ({ from, to }) => `Số khóa ít nhất mỗi năm: từ ${from} xuống ${to}`,
    'repair.coursesPerYearMax': ({ from, to }) => `Số khóa nhiều nhất mỗi năm: từ ${from} lên ${to}`,
    'repair.seatsTotalMin': ({ from, to }) => `Số lượt người dự ít nhất của đề án: từ ${from} xuống ${to}`,
    'repair.seatsTotalMax': ({ from, to }) => `Số lượt người dự nhiều nhất của đề án: từ ${from} lên ${to}`,
    'repair.concurrency': ({ from, to }) => `Số khóa cùng diễn ra trong một ngày: từ ${from} lên ${to}`,
    'repair.provinceCap': ({ from, to }) =>
      `Số người nhiều nhất của một tỉnh trong một khóa: từ ${from} lên ${to}`,
    'repair.oneCourse': ({ from, to }) => `Số khóa nhiều nhất của một người: từ ${from} lên ${to}`,
    'repair.topicRuns': ({ from, to }) => `Số khóa của một chuyên đề trong một năm: từ ${from} lên ${to}`,
    'repair.head': ({ from, to }) => `Thứ bậc chức danh của trưởng đoàn: từ ${from} xuống ${to}`,
    'repair.serviceMonths': ({ from, to }) => `Số tháng công tác còn lại: từ ${from} xuống ${to}`,
    'repair.repeatYears': ({ from, to }) => `Số năm không học lại một chuyên đề: từ ${from} xuống ${to}`,
    'repair.level': ({ from, to }) => `Bậc ngoại ngữ tối thiểu: từ ${from} xuống ${to}`,
    'repair.partnerLoad': ({ partner, from, to }, say) =>
      `Số khóa mỗi năm của ${say.partner(String(partner))}: từ ${from} lên ${to}`,
    'repair.hostsMin': ({ countries, from, to }, say) =>
      `Số khóa ít nhất tại ${countriesOf(countries, say.country)}: từ ${from} xuống ${to}`,
    'repair.hostsMax': ({ countries, from, to }, say) =>
      `Số khóa nhiều nhất tại ${countriesOf(countries, say.country)}: từ ${from} lên ${to}`,
    'repair.quota': ({ quota, side, from, to }, say) => {
      const figure = (value: Scalar): string => (isShare(side) ? say.share(Number(value)) : String(value));
      const down = side === 'min' || side === 'minShare';
      return `Cơ cấu ${quota}, mức ${named(LIMITS, side)}: từ ${figure(from)} ${down ? 'xuống' : 'lên'} ${figure(to)}`;
    },
    'repair.fund': ({ fund, from, to }, say) =>
      `Nguồn ${fund} thêm ${say.money(Number(to) - Number(from))} (từ ${say.money(Number(from))} lên ${say.money(Number(to))})`,
    'repair.pin': ({ kind, course, official }) => `Bỏ quyết định đã chốt: ${pinned(kind, course, official)}`,
    'repair.unranked': ({ goals }) =>
      `Bỏ mục tiêu ${String(goals)
        .split(', ')
        .map((goal) => `“${named(words.goals, goal)}”`)
        .join(', ')}, là mục tiêu cấm cử người không ghi nguyện vọng`,
    'repair.nominees': ({ province, gender, group, languages, from, to }, say) =>
      `${say.province(String(province))} đề cử thêm ${Number(to) - Number(from)} người${[
        gender === '' ? '' : ` ${named(words.genders, gender).toLowerCase()}`,
        languages === '' ? '' : `, ${tongues(String(languages), say.tongue)}`,
        group === '' ? '' : `, thuộc nhóm “${say.group(String(group))}”`,
      ].join('')}`,
  },
  andMore: (some, more) => `${some.join(', ')} và ${more} mục nữa`,
  sets: (count) => `Những bộ quy tắc không thể cùng giữ: ${count}`,
  set: (number, parts) => `Bộ ${number}: ${parts} quy tắc`,
  moreOfSet: (lines) => `và ${lines} dòng nữa, xem đủ bằng --json`,
  notMinimal: 'Chưa kịp thử bỏ từng quy tắc của bộ này; có thể còn quy tắc thừa.',
  eachCanGo: 'Trong mỗi bộ, bỏ bất kỳ một quy tắc thì các quy tắc còn lại của bộ giữ được cùng nhau.',
  setsIncomplete: 'Chưa tìm hết: có thể còn bộ khác. Thêm thời gian bằng --time để tìm tiếp.',
  noSets: 'Chưa tìm được bộ nào trong thời gian cho phép.',
  repairsTitle: (count, steps) =>
    `Cách sửa rẻ nhất, mỗi cách đổi ${steps} chỗ, xếp từ ít đến nhiều: ${count}`,
  nomineesTitle: (count) => `Hoặc đề cử thêm người từ một tỉnh: ${count}`,
  repairsIncomplete: 'Chưa tìm hết: có thể còn cách sửa khác.',
  noRepairs: 'Chưa tìm được cách sửa nào trong thời gian cho phép.',
  noNominees: 'Thêm người từ một tỉnh không đủ để có phương án.',
  noNomineesYet: 'Chưa tìm được tỉnh nào chỉ cần đề cử thêm người.',
  notLeast: 'chưa kịp chứng minh rằng đổi ít hơn là không đủ',
  noVerb: 'sửa trong partners.csv',
  howToSave: 'Mỗi cách đã được giải lại và kiểm tra. Các dòng dưới là “changes” của một kịch bản.',
  feasible: (caseFolder) =>
    `Hồ sơ này có phương án; không có gì xung đột. Hãy chạy: lotrinh solve ${caseFolder} --out <thư mục>`,
  stopped: 'Hết thời gian trước khi biết hồ sơ có phương án hay không.',
  stopping: 'Đang dừng, giữ những gì đã tìm được (nhấn Ctrl+C lần nữa để thoát ngay).',
  progress: (stage, seconds, say) =>
    `${{ sets: 'Đang tìm các bộ quy tắc xung đột', repairs: 'Đang tìm cách sửa', nominees: 'Đang thử đề cử thêm người' }[stage]}… · ${say.seconds(seconds)}`,
  written: (files, folder) => `Đã ghi ${files.join(', ')} vào ${folder}`,
  hint: (caseFolder) => `Mọi bộ quy tắc xung đột và các cách sửa: lotrinh conflicts ${caseFolder}`,
  scenarioTitle: (repair) => repair,
  scenarioWhy: 'Một cách sửa để hồ sơ có phương án; do lệnh conflicts tìm ra và đã giải lại.',
};

const tongues = (languages: string, tongue: (code: string) => string): string =>
  languages
    .split(', ')
    .map((each) => {
      const [code = '', level = ''] = each.split(':');
      return `${tongue(code)} bậc ${level}`;
    })
    .join(', ');
