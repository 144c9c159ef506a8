import type { ComparePageTexts, PageTexts, PlanPageTexts } from '../page-texts.js';

const plan: PlanPageTexts = {
  title: 'Phương án các khóa bồi dưỡng',
  contents: 'Nội dung',
  keepSafe:
    'Trang này có thông tin cá nhân của cán bộ được cử. Trang không gửi và không tải gì qua mạng; hãy giữ tệp trên máy của cơ quan.',
  proof: {
    title: 'Mức chứng minh',
    means: {
      proven:
        'Mỗi mục tiêu đạt đúng mức tốt nhất có thể khi các mục tiêu đứng trước nó đã được giữ. Ai cũng kiểm tra lại được bằng chứng minh ghi kèm (certificate.json), không cần tin bộ giải: lotrinh verify --certificate.',
      gap: 'Cận của mỗi mục tiêu cho biết nhiều nhất còn có thể tốt hơn bao nhiêu; xem bảng mục tiêu.',
      none: 'Nên cho chạy lâu hơn để biết phương án còn cách mức tốt nhất bao xa.',
    },
    facts: 'Lập bằng gì, từ dữ liệu nào',
    solver: 'Bộ giải',
    programme: 'Chương trình',
    scenario: 'Kịch bản',
    noScenario: 'hồ sơ gốc, không thay đổi',
    changes: 'Thay đổi so với hồ sơ gốc',
    options: 'Tùy chọn',
    inputs: 'Các tệp của hồ sơ khi lập phương án',
    file: 'Tệp',
    hash: 'SHA-256',
  },
  goals: {
    title: 'Mục tiêu',
    intro:
      'Mục tiêu sau không bao giờ làm giảm mục tiêu trước. Cận là mức tốt nhất mà mục tiêu có thể đạt khi các mục tiêu trước đã được giữ.',
  },
  map: {
    title: 'Bản đồ ô vuông các tỉnh, thành phố',
    name: 'Số lượt người dự của từng tỉnh, thành phố',
    description: (covered, provinces, most, say) =>
      `Mỗi ô vuông là một tỉnh, thành phố. ${say.number(covered)}/${say.number(provinces)} nơi có người dự; nơi nhiều nhất có ${say.number(most)} lượt. Số liệu từng tỉnh ở bảng tỉnh, thành phố theo nhóm đối tượng.`,
    intro: (plain) =>
      plain
        ? 'Mỗi ô là một tỉnh, thành phố, xếp theo vùng; số trong ô là số lượt người dự.'
        : 'Mỗi ô là một tỉnh, thành phố ở vị trí gần đúng; số trong ô là số lượt người dự. Bản đồ không vẽ địa giới.',
    legend: 'Số lượt người dự',
    nobody: '(viền đứt: không có ai)',
    byRegion: 'Theo vùng',
    region: 'Vùng',
    noRegion: 'Không ghi vùng',
    covered: 'Tỉnh có người dự',
  },
  matrix: {
    title: 'Tỉnh, thành phố theo nhóm đối tượng',
    caption: 'Số lượt người dự theo tỉnh, thành phố và nhóm đối tượng',
    intro:
      'Trong cột của mỗi nhóm: số lượt dự / số người đủ điều kiện dự ít nhất một khóa với tư cách thành viên của nhóm. Dấu – là không ai đủ điều kiện. Một người có thể thuộc nhiều nhóm.',
    province: 'Tỉnh, thành phố',
    nominees: 'Đề cử',
    eligible: 'Đủ điều kiện',
    attending: 'Lượt dự',
    group: (id) => `Nhóm ${id}`,
    groupIs: (id, title) => `Nhóm ${id}: ${title}`,
  },
  calendar: {
    title: 'Lịch các khóa',
    intro:
      'Thanh đậm là khóa được mở, kèm mã khóa, nơi học và số người dự. Mảng gạch chéo trên dòng của khóa là ngày lịch không cho mở khóa ở nước hoặc cơ sở đào tạo đó. Thanh nhạt bên dưới là lúc một số cán bộ bận.',
    picture: (year) => `Lịch năm ${year}`,
    description: (year, courses, say) =>
      `Trục ngang là 12 tháng của năm ${year}; ${say.number(courses)} khóa, mỗi khóa một dòng. Ngày tháng chính xác ở bảng các khóa bên dưới.`,
    months: Array.from({ length: 12 }, (_, month) => `Th${month + 1}`),
    bar: (course, place, attending) => `${course} · ${place} · ${attending} người`,
    courses: 'Khóa được mở',
    closed: 'Lịch chung',
    busy: 'Cán bộ bận',
    blocks: 'Bảng các khoảng ngày trong lịch',
    blockColumns: { dates: 'Thời gian', whom: 'Áp dụng cho', reason: 'Lý do', basis: 'Căn cứ' },
  },
  money: {
    title: 'Kinh phí theo nguồn',
    caption: 'Được cấp, chi theo năm và còn lại (₫)',
    intro: 'Thanh là số được cấp; phần đậm là số chi, chia theo năm; phần gạch chéo là số còn lại.',
    picture: 'Kinh phí được cấp và chi theo nguồn',
    description: (paid, amount, say) =>
      `Chi ${say.money(paid)} trong ${say.money(amount)} được cấp. Số liệu từng nguồn ở bảng bên dưới.`,
    left: (amount) => `còn ${amount}`,
    paidIn: (year) => `Chi ${year}`,
  },
  people: {
    title: 'Các khóa và người dự',
    when: 'Thời gian',
    where: 'Nơi học',
    topic: 'Chuyên đề',
    seats: (attending, min, max) =>
      min === null || max === null ? `${attending} người` : `${attending} người (cho phép ${min} đến ${max})`,
    cost: 'Chi phí',
    head: 'Trưởng đoàn',
    noHead: 'không chỉ định',
    caption: (course) => `Người dự khóa ${course}`,
    standby: (course) => `Dự bị khóa ${course}, theo thứ tự gọi`,
    genders: { F: 'Nữ', M: 'Nam' },
    columns: {
      id: 'Mã',
      name: 'Họ và tên',
      gender: 'Giới',
      born: 'Năm sinh',
      province: 'Tỉnh, thành phố',
      position: 'Chức danh',
      groups: 'Nhóm',
      order: 'Thứ tự',
    },
  },
};

const compare: ComparePageTexts = {
  title: 'So sánh các phương án',
  intro: (plans) =>
    `Phương án gốc và ${plans} kịch bản. Phương án nào cũng đúng mọi quy tắc của hồ sơ mà nó trả lời và đã được kiểm tra lại độc lập.`,
  base: 'Phương án gốc',
  plan: 'Phương án',
  noPlan: 'Không có phương án',
  failed: 'Chương trình gặp lỗi của chính nó khi lập phương án này, kể cả khi chạy lại.',
  goals: {
    title: 'Mục tiêu cạnh nhau',
    intro:
      'Dưới mỗi giá trị là chênh lệch so với phương án gốc: ▲ tốt hơn, ▼ kém hơn, = như cũ. Giá trị chưa được chứng minh là tốt nhất có dấu ≈.',
    caption: 'Giá trị mục tiêu của từng phương án',
    state: 'Chứng minh',
    states: { proven: 'đã chứng minh', gap: 'còn khoảng cách', none: 'chưa có cận' },
    better: 'tốt hơn gốc',
    worse: 'kém hơn gốc',
    same: 'như gốc',
    notAsked: 'không đặt mục tiêu này',
  },
  maps: {
    title: 'Bản đồ cạnh nhau',
    intro:
      'Số trong ô là số lượt người dự. Tam giác ở góc: hướng lên là nhiều hơn phương án gốc, hướng xuống là ít hơn. Số liệu ở các bảng chênh lệch.',
    gained: (provinces) => `${provinces} nơi nhiều hơn`,
    lost: (provinces) => `${provinces} nơi ít hơn`,
  },
  differences: {
    before: 'Gốc',
    after: 'Kịch bản',
    change: 'Thay đổi',
    provinces: 'Theo tỉnh, thành phố (lượt người dự)',
    joined:
      'Kịch bản nhập các tỉnh, thành phố: người dự của phương án gốc được đếm theo tỉnh, thành phố mới.',
    years: 'Theo năm',
    year: 'Năm',
    measures: { courses: 'Số khóa', attendances: 'Lượt người dự', cost: 'Chi phí (₫)' },
    groups: 'Theo nhóm đối tượng (số người)',
    partners: 'Theo cơ sở đào tạo (số khóa)',
    countries: 'Theo nước (số khóa)',
    topics: 'Theo chuyên đề (số khóa)',
    funds: 'Theo nguồn kinh phí (số chi, triệu ₫)',
    courses: 'Các khóa khác đi',
    course: 'Khóa',
    courseKinds: { opened: 'mở thêm', closed: 'không mở nữa', redated: 'đổi ngày' },
    people: 'Người dự',
    none: (of) => `${of}: không thay đổi.`,
    inCaption: (people) => `Người được thêm vào (${people})`,
    outCaption: (people) => `Người không còn được cử (${people})`,
    movedCaption: (people) => `Người chuyển khóa (${people})`,
    unknown: 'kịch bản không còn đề cử',
  },
};

export const page: PageTexts = { plan, compare };
