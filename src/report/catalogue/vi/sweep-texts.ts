import type { SweepTexts } from '../sweep-texts.js';
import { compare } from './compare-texts.js';

export const sweep: SweepTexts = {
  title: 'Quét tham số',
  over: (axes, points) => `${points} điểm theo ${axes}`,
  state: 'Tình trạng',
  states: compare.states,
  goals: 'Mục tiêu, theo thứ tự',
  columns: { courses: 'Khóa', attendances: 'Lượt dự', cost: 'Chi phí, triệu đồng', covered: 'Tỉnh' },
  points: 'Các điểm',
  steps: (axis) => `Mỗi bước của ${axis} mua được gì`,
  stepsFound: (exact) =>
    exact === null
      ? 'Chỉ xét các điểm ở trên; chỗ thay đổi nằm giữa hai điểm liền nhau.'
      : `Chỗ thay đổi được tìm đến ${exact} bằng cách chia đôi. Giữa hai điểm giống nhau không xét thêm: nếu tham số chỉ nới dần hoặc chỉ siết dần thì ở giữa không thể có gì khác.`,
  step: (first, from, got, until) => `${first ? 'tại' : 'từ'} ${from}: ${got}; ${until}`,
  until: (next) => `không thêm gì cho đến ${next}`,
  upTo: (last) => `không thêm gì đến hết ${last}`,
  unproven: 'ở đây có mục tiêu chưa được chứng minh',
  pareto: (a, b) => `Có thể được đến đâu ở cả hai: ${a} và ${b}`,
  paretoNote: 'Những điểm không điểm nào hơn: không có điểm vừa không kém ở cả hai mục tiêu vừa hơn ở một.',
  alike: (others) => `và ${others} điểm khác như vậy`,
  noPareto: 'Không điểm nào có phương án nên không có đường cong.',
  unfinished: (missing, of, folder) =>
    `Còn thiếu ${missing} trong ${of} điểm. Phần đã xong được giữ trong ${folder}; chạy lại đúng lệnh này sẽ làm tiếp.`,
  pointFault: (point) => `Hồ sơ không nhận điểm ${point}:`,
  faults: {
    'axis.form': () =>
      'không đúng dạng tên=từ..đến..bước hoặc tên=a,b,c; tên là quytắc.thamsố, quota.<mã>.<giới hạn>, fund.<mã> hoặc fund.<mã>*',
    'axis.unknownRule': ({ rule, allowed }) => `không có quy tắc ${rule}; có: ${allowed}`,
    'axis.unknownParameter': ({ rule, allowed }) => `quy tắc ${rule} có các tham số ${allowed}`,
    'axis.unknownQuota': ({ quota, allowed }) => `không có tỷ lệ ${quota}; có: ${allowed}`,
    'axis.unknownLimit': ({ limit, allowed }) => `tỷ lệ không có ${limit}; có ${allowed}`,
    'axis.unknownFund': ({ fund, allowed }) => `không có nguồn kinh phí ${fund}; có: ${allowed}`,
    'axis.range': ({ range }) =>
      `${range} không phải là từ..đến..bước với từ không lớn hơn đến và bước lớn hơn 0`,
    'axis.value': ({ value }) => `${value} không phải là số`,
    'axis.tooMany': ({ values, most }) => `${values} điểm; nhiều nhất là ${most}`,
    'axis.twice': ({ name }) => `${name} có hai lần`,
  },
  axisFault: (text, sentence) => `--over ${text}: ${sentence}`,
  unknownGoal: (goal, allowed) => `--pareto: hồ sơ không có mục tiêu ${goal}; có ${allowed}`,
  twoGoals: '--pareto cần hai mục tiêu khác nhau, cách nhau bằng dấu phẩy',
  exactNeedsOne: '--exact cần đúng một --over, và là số',
};
