import type { ScenarioTexts } from '../scenario-texts.js';

export const scenario: ScenarioTexts = {
  heading: (scenarios, folder) => `Kịch bản trong ${folder}: ${scenarios}`,
  columns: {
    id: 'Kịch bản',
    title: 'Tên',
    on: 'Dựa vào',
    changes: 'Thay đổi',
    dates: 'Ngày mở',
    eligible: 'Đủ điều kiện',
  },
  shut: 'Những ngày mở mà kịch bản đóng lại',
  shutBecause: (reason, names) =>
    `${reason === '' ? 'không nêu lý do' : reason}: ${names.join(', ')} (${names.length} ngày)`,
  clean: 'Mọi kịch bản đều khớp với hồ sơ.',
  faulty: (errors) => `Các kịch bản có ${errors} lỗi:`,
};
