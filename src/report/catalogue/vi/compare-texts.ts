import type { CompareTexts } from '../compare-texts.js';

const known = (value: number | null): string => (value === null ? '–' : String(value));

export const compare: CompareTexts = {
  title: 'So sánh các kịch bản',
  base: 'hồ sơ hiện tại',
  states: {
    proven: 'đã chứng minh',
    gap: 'chưa chứng minh',
    none: 'chưa có cận',
    infeasible: 'không có phương án',
    stopped: 'đã dừng',
    failed: 'bị lỗi',
    unfit: 'không đứng riêng được',
  },
  goals: 'Mục tiêu, theo thứ tự',
  inBrackets: 'Trong ngoặc: chênh lệch so với hồ sơ hiện tại. Tiền tính bằng triệu đồng.',
  columns: {
    scenario: 'Kịch bản',
    state: 'Tình trạng',
    in: 'Vào',
    out: 'Ra',
    moved: 'Đổi khóa',
    change: 'Thay đổi',
    people: 'Người',
    goal: 'Mục tiêu',
  },
  moves: (nearest) =>
    nearest
      ? 'Trong các phương án tốt như nhau, mỗi kịch bản lấy phương án gần với phương án của hồ sơ nhất: ai đổi chỗ là do các thay đổi.'
      : 'Có thể có người đổi chỗ chỉ vì ngẫu nhiên, do nhiều phương án tốt như nhau; --nearest lấy phương án gần với phương án của hồ sơ nhất (mất thêm thời gian).',
  noValue: '–',
  changes: 'Khác ở chỗ:',
  noChanges: 'Không khác gì hồ sơ hiện tại.',
  nothingDiffers: 'Phương án vẫn như cũ.',
  asBase:
    'Không phải giải lại: các thay đổi này chỉ loại bớt phương án, mà phương án đã chứng minh của hồ sơ vẫn giữ mọi quy tắc, nên vẫn là tốt nhất.',
  kinds: {
    scheme: 'Cả Đề án',
    year: 'Theo năm',
    province: 'Theo tỉnh',
    group: 'Theo nhóm đối tượng',
    partner: 'Theo đối tác',
    country: 'Theo nước',
    topic: 'Theo nội dung',
    fund: 'Theo nguồn kinh phí',
  },
  measures: {
    courses: 'khóa',
    attendances: 'lượt dự',
    people: 'người',
    cost: 'chi phí, triệu đồng',
    paid: 'chi, triệu đồng',
    covered: 'tỉnh có người đi',
  },
  nowCovered: (provinces) => `Nay có người đi: ${provinces}`,
  noLongerCovered: (provinces) => `Không còn ai đi: ${provinces}`,
  coverage: (kind, of, base, scenario) =>
    `Trong ${of} tỉnh ${kind === 'old' ? 'cũ' : 'mới'}, số tỉnh có người đi: ${known(base)} theo phương án hiện tại, ${known(scenario)} theo phương án này`,
  courses: { opened: 'Mở thêm', closed: 'Không mở nữa', redated: 'Đổi ngày' },
  people: {
    in: (count) => `Thêm vào (${count})`,
    out: (count) => `Đưa ra (${count})`,
    moved: (count) => `Sang khóa khác (${count})`,
  },
  onlyHere: 'hồ sơ bên kia không đề cử',
  more: (count) => `và ${count} mục nữa`,
  attribution: 'Thay đổi nào gây ra',
  shapley:
    'Mỗi thay đổi góp bao nhiêu, lấy trung bình theo mọi thứ tự có thể (giá trị Shapley); cộng lại đúng bằng chênh lệch.',
  someSubsets:
    'Có hơn ba thay đổi nên không giải hết mọi tổ hợp. Số thứ nhất: chỉ riêng thay đổi đó; số thứ hai: khi đã có mọi thay đổi khác.',
  noShapley:
    'Có tổ hợp không có phương án nên không tính trung bình được. Số thứ nhất: chỉ riêng thay đổi đó; số thứ hai: khi đã có mọi thay đổi khác.',
  or: ' hoặc ',
  part: (numbers) => numbers.map((number) => `(${number})`).join(' + '),
  aloneLast: (alone, last) => `${alone} | ${last}`,
  becauseOf: (parts, people, names) => `${parts}: ${people} người (${names})`,
  eachSuffices:
    'Ai vào, ai ra, ai đổi khóa, theo ít thay đổi nhất đủ gây ra điều đó (một trong các vế nối bằng "hoặc"):',
  failed: (detail) => `Chương trình bị lỗi ở đây, hai lần: ${detail}`,
  progress: ({ done, total, seconds, infeasible, kept }, say) =>
    [
      `${done}/${total}`,
      ...(kept > 0 ? [`${kept} đã có sẵn`] : []),
      ...(infeasible > 0 ? [`${infeasible} không có phương án`] : []),
      say.seconds(seconds),
    ].join(' · '),
  stopping: 'Đang dừng; phần đã xong vẫn được tính (nhấn Ctrl+C lần nữa để thoát ngay).',
  interrupted: 'Đã dừng khi chưa giải hết.',
  missing: (scenarios, attributions) =>
    [
      'Chưa giải hết nên không ghi tệp nào.',
      ...(scenarios.length > 0 ? [`Còn thiếu: ${scenarios.join(', ')}.`] : []),
      ...(attributions.length > 0
        ? [`Chưa biết thay đổi nào gây ra khác biệt ở: ${attributions.join(', ')}.`]
        : []),
    ].join(' '),
  faulty: (scenario) => `Kịch bản ${scenario} không khớp với hồ sơ:`,
};
