import type { RepairTexts } from '../repair-texts.js';

const near = (suggestion: string | number): string =>
  suggestion === '' ? '' : ` Có phải ý bạn là "${suggestion}"?`;

export const repair: RepairTexts = {
  faults: {
    'repair.unknownOfficial': ({ official, suggestion }) =>
      `${official} xin rút, nhưng cả hồ sơ lẫn phương án đều không có cán bộ này.${near(suggestion)}`,
    'repair.unknownCourse': ({ course, suggestion }) =>
      `${course} bị hủy, nhưng hồ sơ không có khóa này.${near(suggestion)}`,
    'repair.begun': ({ official, courses }) =>
      `${official} xin rút, nhưng chỉ dự khóa đã bắt đầu (${courses}): phần đã bắt đầu giữ nguyên, nên không còn gì để rút.`,
    'repair.courseBegun': ({ course, start }, say) =>
      `${course} bị hủy, nhưng đã bắt đầu ngày ${say.date(String(start))}: phần đã bắt đầu giữ nguyên.`,
    'repair.otherCase': ({ found, expected }) =>
      `Phương án này của hồ sơ ${found}, không phải của ${expected}.`,
    'repair.lostCourse': ({ course }) =>
      `${course} đã bắt đầu, nhưng hồ sơ không còn ngày mở khóa này; hãy đưa trở lại hồ sơ.`,
    'repair.lostOfficial': ({ official, course }) =>
      `${official} đang dự ${course} đã bắt đầu, nhưng hồ sơ không còn cán bộ này; hãy đưa dòng đó trở lại officials.csv.`,
    'repair.place': ({ place, most }) => `--keep ${place}: các mục tiêu có thứ tự từ 1 đến ${most}.`,
    'repair.change': ({ place, code }) =>
      `Hồ sơ không nhận được các thay đổi ghi trong phương án hoặc do yêu cầu này (${place}: ${code}).`,
  },
  nobody: 'Không ai thay đổi: phương án giữ nguyên.',
  changed: ({ stays, moves, joins, leaves, redated }) =>
    `Giữ ${stays} suất${redated === 0 ? '' : ` (${redated} suất đổi ngày)`}; chuyển khóa ${moves}, thêm mới ${joins}, thôi ${leaves}.`,
  begun: (day, courses, say) => `Trước ngày ${say.date(day)} không thay đổi gì: ${courses} khóa đã bắt đầu.`,
  people: 'Thay đổi theo từng người',
  courses: 'Thay đổi về khóa',
  kinds: { stays: 'giữ', moves: 'chuyển khóa', joins: 'thêm mới', leaves: 'thôi', redated: 'đổi ngày' },
  courseKinds: { opens: 'mở thêm', closes: 'không mở', redated: 'đổi ngày' },
  reasons: { withdrawn: 'xin rút', cancelled: 'khóa bị hủy', rearranged: 'để phần còn lại đúng quy định' },
  columns: {
    official: 'Cán bộ',
    name: 'Họ tên',
    province: 'Tỉnh',
    what: 'Thay đổi',
    before: 'Trước',
    after: 'Sau',
    reason: 'Lý do',
    course: 'Khóa',
  },
  stands: 'Không phải quyết định lại điều gì; những gì đã chứng minh về phương án vẫn đúng.',
  infeasible: 'Không phương án nào đáp ứng được các thay đổi này.',
  stress: {
    title: (runs, rate, seed, say) =>
      `${say.number(runs)} lần thử, mỗi cán bộ xin rút với xác suất ${say.share(rate)} (mầm ${seed})`,
    noReserves: 'Phương án chưa có người dự bị (lotrinh solve --standby K sẽ chọn).',
    reserves: (people) => `Số người dự bị trong các danh sách: ${people}`,
    courses: 'Xác suất từng khóa còn đủ số suất tối thiểu',
    figures: 'Toàn phương án',
    columns: {
      course: 'Khóa',
      attending: 'Suất',
      min: 'Tối thiểu',
      reserves: 'Dự bị',
      without: 'Không có dự bị',
      with: 'Có dự bị',
      figure: 'Chỉ số',
      planned: 'Kế hoạch',
    },
    allCourses: 'Mọi khóa còn đủ số suất tối thiểu',
    quota: (id) => `Tỷ lệ ${id} đúng ở mọi phạm vi`,
    head: 'Khóa nào cũng có trưởng đoàn',
    provinces: 'Số tỉnh có người dự (trung bình)',
    seats: 'Số lượt dự (trung bình)',
    interval: (value, low, high) => `${value} [${low}; ${high}]`,
    howToRead: 'Trong ngoặc là khoảng tin cậy 95 % của ước lượng.',
  },
  standby: { title: 'Danh sách dự bị', order: 'theo thứ tự được gọi' },
};
