import type { DoorTexts, HelpTexts, UsageTexts } from '../door-texts.js';

const within = (min: number, max: number | null): string =>
  max === null ? `không nhỏ hơn ${min}` : `từ ${min} đến ${max}`;
const near = (suggestion: string): string => (suggestion === '' ? '' : ` Có phải ý là ${suggestion}?`);

const help: HelpTexts = {
  titles: { usage: 'Cách dùng:', arguments: 'Tham số:', options: 'Tùy chọn:', commands: 'Lệnh:' },
  usage: '<lệnh> [tùy chọn]',
  usages: {
    check: '<hồ sơ> [tùy chọn]',
    solve: '<hồ sơ> --out <thư mục> [tùy chọn]',
    verify: '<hồ sơ> <phương án> [tùy chọn]',
    generate: '--officials <n> --seed <n> --out <thư mục> [tùy chọn]',
    export: '<hồ sơ> --format <mps|lp> --out <thư mục> [tùy chọn]',
    league: '<hồ sơ...> --out <thư mục> [tùy chọn]',
  },
  programme:
    'Lộ Trình: lập phương án cử cán bộ đi bồi dưỡng tốt nhất, có chứng minh, theo Quyết định 1641/QĐ-TTg và các đề án tương tự.',
  check: 'kiểm tra hồ sơ: lỗi trong tệp, ai đủ điều kiện, ai không và vì sao',
  solve: 'lập phương án tốt nhất và ghi plan.json, certificate.json, courses.csv, roster.csv',
  verify: 'kiểm tra một phương án theo mọi quy tắc của hồ sơ, độc lập với bộ giải',
  generate: 'tạo một hồ sơ giả lập (không có người thật)',
  export: 'ghi mô hình của từng mục tiêu, các mục tiêu trước giữ ở mức tối ưu, cho bộ giải khác',
  league: 'so các cách phân bổ trên những biến thể của hồ sơ; ghi league.csv, league.json, league.html',
  caseFolder: 'thư mục hồ sơ',
  planFile: 'tệp plan.json',
  certificate: 'tệp certificate.json: suy lại cận của các mục tiêu bằng số học chính xác',
  all: 'liệt kê đầy đủ, không rút gọn',
  json: 'in kết quả dạng JSON thay cho văn bản',
  lang: 'ngôn ngữ: vi (mặc định) hoặc en',
  out: 'thư mục nhận kết quả',
  solver: 'bộ giải: highs (mặc định) hoặc jslp',
  time: 'thời gian tối đa, tính bằng giây (mặc định: đến khi chứng minh xong)',
  gap: 'dừng mỗi mục tiêu ở khoảng cách tương đối này (mặc định 0: chứng minh)',
  officials: 'số cán bộ được đề cử',
  courses: 'số khóa dự kiến',
  provinces: 'số tỉnh, thành phố',
  seed: 'số gieo ngẫu nhiên; cùng số cho cùng hồ sơ',
  like: 'giữ mọi bảng của hồ sơ này, chỉ tạo lại cán bộ và quá trình bồi dưỡng',
  format: 'dạng tệp: mps hoặc lp',
  model: 'lean (mặc định): như khi giải; textbook: không có biến chỉ là tổng',
  caseFolders: 'một hoặc nhiều thư mục hồ sơ',
  strategies: 'các cách phân bổ, cách nhau bằng dấu phẩy (mặc định: tất cả)',
  seeds: 'số biến thể của mỗi hồ sơ, gieo từ 1 trở đi (mặc định 30)',
  leagueTime: 'số giây tối đa cho mỗi lần giải của exact và lp-rounded (mặc định: không giới hạn)',
  version: 'in số phiên bản',
  help: 'in trang trợ giúp này',
  helpCommand: 'in trợ giúp của một lệnh',
  exitCodes:
    'Mã kết thúc: 0 xong; 1 lỗi của chương trình; 2 đầu vào hoặc cách dùng sai, phương án bị bác;\n3 không thể có phương án; 4 dừng trước khi có phương án.',
};

const usage: UsageTexts = {
  missingArgument: (name) => `Thiếu tham số ${name}.`,
  optionMissingArgument: (name) => `Tùy chọn ${name} cần một giá trị.`,
  missingOption: (name) => `Thiếu tùy chọn bắt buộc ${name}.`,
  unknownOption: (name, suggestion) => `Không có tùy chọn ${name}.${near(suggestion)}`,
  unknownCommand: (name, suggestion) => `Không có lệnh ${name}.${near(suggestion)}`,
  excessArguments: 'Thừa tham số.',
  twice: (name, value) => `${name} nêu ${value} hai lần.`,
  noCommand: 'Chưa có lệnh.',
  choice: (name, value, allowed) => `${name} nhận “${value}”; cần một trong: ${allowed.join(', ')}.`,
  wholeNumber: (name, value, min, max) => `${name} nhận “${value}”; cần số nguyên ${within(min, max)}.`,
  number: (name, value, min, max) => `${name} nhận “${value}”; cần số ${within(min, max)}.`,
  withoutLike: (name) => `Thiếu ${name}; chỉ được bỏ khi có --like.`,
  withLike: (name) => `Không dùng ${name} cùng --like: bảng này lấy từ hồ sơ mẫu.`,
  intoLike: '--out trùng với hồ sơ mẫu --like; hãy chọn thư mục khác để không ghi đè hồ sơ mẫu.',
  other: (message) => `Cách dùng sai: ${message}`,
  seeHelp: (command) => `Xem: ${command} --help`,
};

export const door: DoorTexts = {
  help,
  usage,
  searching: (seconds, say) => `Đang lập phương án… · ${say.seconds(seconds)}`,
  progress: ({ goal, goals, title, incumbent, bound, seconds }, say) =>
    `Mục tiêu ${goal}/${goals} · ${title} · đạt ${incumbent ?? '–'} · cận ${bound ?? '–'} · ${say.seconds(seconds)}`,
  stopping: 'Đang dừng, giữ phương án tốt nhất đã có (nhấn Ctrl+C lần nữa để thoát ngay).',
  generated: (officials, courses, provinces, folder) =>
    `Đã tạo hồ sơ giả lập: ${officials} cán bộ, ${courses} khóa dự kiến, ${provinces} tỉnh, thành phố, vào ${folder}`,
  exported: (models, folder) => `Đã ghi ${models} mô hình và optima.csv vào ${folder}`,
  notExported: (goals) =>
    `Chưa chứng minh xong: ${goals.join(', ')}. Mô hình giữ mỗi mục tiêu ở mức tối ưu đã chứng minh, nên chưa ghi gì.`,
  unusableTarget: (folder, reason) => `Không ghi được vào ${folder}: ${reason}. Chưa ghi gì.`,
  outputFaults: {
    targetIsFile: 'trên đường dẫn có một tệp, cần thư mục',
    targetIsFolder: 'có thư mục trùng tên với tệp cần ghi',
    noPermission: 'không có quyền ghi',
    diskFull: 'ổ đĩa đã đầy',
  },
  ownFault: (message) =>
    `Lỗi của chương trình, không phải của hồ sơ: ${message}\nHãy chạy lại với LOTRINH_DEBUG=1 và gửi kết quả cùng câu lệnh cho nơi phát hành chương trình.`,
};
