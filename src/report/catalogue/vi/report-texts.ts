import type { Catalogue } from '../catalogue.js';
import type { CheckTexts, ReportTexts, SolveTexts, VerifyTexts } from '../report-texts.js';

const found = (errors: number, warnings: number): string =>
  `${errors} lỗi${warnings === 0 ? '' : `, ${warnings} cảnh báo`}`;

const MEND = 'Hãy sửa các tệp rồi kiểm tra lại.';

export const proofs: Catalogue['proofs'] = {
  proven: () => 'ĐÃ CHỨNG MINH: không có phương án nào tốt hơn theo thứ tự các mục tiêu của hồ sơ.',
  gap: ({ open, goals }) =>
    `CÒN KHOẢNG CÁCH: phương án đúng mọi quy tắc, nhưng ${open}/${goals} mục tiêu chưa được chứng minh là tốt nhất.`,
  none: () => 'CHƯA CÓ CẬN: phương án đúng mọi quy tắc, nhưng chưa biết còn cách phương án tốt nhất bao xa.',
};

const check: CheckTexts = {
  clean: (warnings) => `HỒ SƠ HỢP LỆ: không có lỗi${warnings === 0 ? '' : `, ${warnings} cảnh báo`}.`,
  faulty: {
    case: (errors, warnings) => `HỒ SƠ CÓ LỖI: ${found(errors, warnings)}. ${MEND}`,
    scenarios: (errors, warnings) => `KỊCH BẢN CÓ LỖI: ${found(errors, warnings)}. ${MEND}`,
  },
  errors: 'Lỗi',
  warnings: 'Cảnh báo',
  suitable: (eligible, nominees, say) =>
    nominees === 0
      ? 'Chưa có cán bộ nào được đề cử.'
      : `${say.number(eligible)}/${say.number(nominees)} cán bộ được đề cử (${say.share(eligible / nominees)}) đủ điều kiện dự ít nhất một khóa.`,
  pairs: (allowed, pairs, candidates, say) =>
    `${say.number(candidates)} khóa dự kiến (tính theo ngày khai giảng) dùng được; ${say.number(allowed)}/${say.number(pairs)} cặp (cán bộ, khóa) đủ điều kiện.`,
  byGroup: 'Theo nhóm đối tượng',
  byProvince: 'Theo tỉnh, thành phố (đủ điều kiện/được đề cử)',
  withoutNominees: (provinces) => `Không đề cử ai: ${provinces.join(', ')}.`,
  withoutEligible: (provinces) => `Có đề cử nhưng không ai đủ điều kiện: ${provinces.join(', ')}.`,
  byReason: 'Lý do không đủ điều kiện (một người có thể có nhiều lý do)',
  refused: (officials) => `Cán bộ không đủ điều kiện dự khóa nào (${officials})`,
  forbids: (candidates, of) => `${candidates}/${of} khóa`,
  more: (count) => `… và ${count} người nữa; thêm --all để xem hết.`,
  dropped: (count) => `Khóa dự kiến bị loại (${count})`,
  droppedYears: (start, say) => `khai giảng ngày ${say.date(start)}, ngoài các năm của đề án`,
  droppedBlock: (from, to, scope, reason, say) =>
    `trùng ${say.span(from, to)}, ${scope}${reason === '' ? '' : ` (${reason})`}`,
  scarce: 'Khóa dự kiến không thể mở vì quá ít người đủ điều kiện',
  scarceItem: (candidate, eligible, min) => `${candidate}: ${eligible} người, cần ít nhất ${min}`,
  columns: {
    group: 'Nhóm',
    members: 'Được đề cử',
    eligible: 'Đủ điều kiện',
    title: 'Đối tượng',
    reason: 'Lý do',
    officials: 'Số người',
  },
};

const solve: SolveTexts = {
  interrupted: 'Đã dừng theo yêu cầu; dưới đây là phương án tốt nhất tìm được đến lúc dừng.',
  goals: 'Mục tiêu, theo thứ tự ưu tiên',
  goalColumns: { goal: 'Mục tiêu', value: 'Đạt được', bound: 'Cận', state: 'Kết luận' },
  minimised: 'càng thấp càng tốt',
  proven: 'tốt nhất',
  provenWithin: 'tốt nhất, trong dung sai',
  open: 'chưa chứng minh',
  unknown: 'chưa rõ',
  year: (year, courses, attending, cost, say) =>
    `Năm ${year}: ${courses} khóa, ${say.number(attending)} lượt người, ${say.money(cost)}`,
  scheme: (courses, attending, cost, say) =>
    `Cả đề án: ${courses} khóa, ${say.number(attending)} lượt người, ${say.money(cost)}.`,
  noCourses: 'Phương án không mở khóa nào.',
  courseColumns: {
    course: 'Khóa',
    dates: 'Thời gian',
    partner: 'Cơ sở đào tạo',
    topic: 'Chuyên đề',
    seats: 'Người dự',
    cost: 'Triệu ₫',
    standby: 'Dự bị',
  },
  taughtIn: (language, say) => `dạy bằng ${say.tongue(language)}`,
  covered: (covered, of) => `Bao phủ: ${covered}/${of} tỉnh, thành phố có người dự`,
  allCovered: 'Tỉnh, thành phố nào cũng có người dự.',
  nobodyNominated: (provinces) => `Không đề cử ai: ${provinces.join(', ')}`,
  nobodyEligible: (province, nominees, reasons) =>
    `${province}: đề cử ${nominees} người, không ai đủ điều kiện (${reasons.join('; ')})`,
  notSent: (province, eligible) => `${province}: ${eligible} người đủ điều kiện nhưng phương án chưa cử ai`,
  reasonCount: (reason, officials) => `${reason}: ${officials} người`,
  groups: 'Nhóm đối tượng (một người có thể thuộc nhiều nhóm)',
  groupColumns: { group: 'Nhóm', attending: 'Dự khóa', eligible: 'Đủ điều kiện', title: 'Đối tượng' },
  money: 'Kinh phí theo nguồn (₫)',
  moneyUnlimited: (cost, say) => `Hồ sơ không giới hạn kinh phí; tổng chi phí ${say.money(cost)}.`,
  moneyColumns: { fund: 'Nguồn', year: 'Năm', amount: 'Được cấp', paid: 'Chi', left: 'Còn lại' },
  anyYear: 'các năm',
  total: 'Cộng',
  effort: (seconds, solver, columns, rows, say) =>
    `Tính trong ${say.seconds(seconds)} bằng ${solver}: ${say.number(columns)} biến, ${say.number(rows)} ràng buộc.`,
  written: (files, folder) => `Đã ghi ${files.join(', ')} vào ${folder}`,
  infeasible: 'KHÔNG THỂ LẬP PHƯƠNG ÁN: đã chứng minh các yêu cầu của hồ sơ không thể cùng được đáp ứng.',
  conflict: (minimal, parts) => {
    if (parts === 0) return 'Chưa xác định được những yêu cầu nào mâu thuẫn với nhau.';
    if (parts === 1) return 'Riêng yêu cầu sau đã không thể đáp ứng:';
    return minimal
      ? `${parts} yêu cầu sau không thể cùng được đáp ứng:`
      : `Trong ${parts} yêu cầu sau có những yêu cầu mâu thuẫn với nhau (chưa kịp thu gọn danh sách):`;
  },
  conflictAdvice: (minimal) =>
    minimal
      ? 'Chỉ cần bỏ hoặc nới một yêu cầu bất kỳ trong danh sách là lập được phương án.'
      : 'Danh sách có thể còn yêu cầu thừa: không chắc bỏ yêu cầu nào cũng lập được phương án.',
  nothingStopped: {
    time: 'Hết thời gian cho phép mà chưa tìm được phương án nào; cũng chưa chứng minh được là không có. Hãy tăng --time.',
    interrupted: 'Đã dừng theo yêu cầu khi chưa tìm được phương án nào.',
    undecided: 'Bộ giải không đưa ra được kết quả đáng tin; chưa biết có phương án hay không.',
  },
};

const verify: VerifyTexts = {
  accepted: (plan) => `CHẤP NHẬN: ${plan} đúng mọi quy tắc của hồ sơ.`,
  rejected: (plan, count) => `KHÔNG CHẤP NHẬN: ${plan} có ${count} điểm sai.`,
  unreadable: (plan, problems) => `KHÔNG ĐỌC ĐƯỢC: ${plan} không đúng định dạng phương án (${problems} chỗ).`,
  checked: (courses, attending, goals) =>
    `Đã kiểm tra ${courses} khóa và ${attending} lượt người dự, tính lại ${goals} mục tiêu, số liệu bao phủ và mức chứng minh.`,
  proofSaid: (proof) =>
    `Phương án tự ghi mức chứng minh “${proof}”; lệnh này xét tính nhất quán với các mục tiêu, không giải lại.`,
  rulesChecked: (rules) => `Quy tắc đã kiểm tra: ${rules.join('; ')}.`,
  rulesOff: (rules) => `Quy tắc hồ sơ đã tắt, không kiểm tra: ${rules.join('; ')}.`,
  changedInputs: (files) => `Lưu ý: tệp hồ sơ khác với khi lập phương án: ${files.join(', ')}.`,
  derived: (proven, goals) =>
    `Cận được suy lại bằng số học chính xác: ${proven}/${goals} mục tiêu được chứng minh.`,
  certificateRefused: (certificate, faults) => `BỊ BÁC: ${certificate} có ${faults} chỗ sai.`,
  moreFaults: (faults) => `… và ${faults} chỗ nữa`,
};

export const report: ReportTexts = {
  caseLine: (id, title) => `Hồ sơ ${id}: ${title}`,
  more: (count) => `… và ${count} mục nữa; thêm --all để xem hết.`,
  check,
  solve,
  verify,
};
