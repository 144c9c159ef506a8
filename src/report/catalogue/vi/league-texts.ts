import type { LeagueTexts } from '../league-texts.js';

export const league: LeagueTexts = {
  strategies: {
    exact: {
      name: 'Tối ưu chính xác',
      does: 'theo đúng thứ tự các mục tiêu của hồ sơ, chứng minh từng mục tiêu',
    },
    merit: { name: 'Theo thành tích', does: 'người có điểm thành tích cao chọn trước khóa mình muốn nhất' },
    'round-robin': {
      name: 'Lần lượt từng tỉnh',
      does: 'mỗi tỉnh cử người có thành tích cao nhất, rồi đến người thứ hai, cứ thế tiếp; số gieo chọn tỉnh đi đầu',
    },
    'first-come': {
      name: 'Đến trước, cử trước',
      does: 'ai đến trước được chọn trước; số gieo quyết định thứ tự đến, khóa mở theo ngày khai giảng',
    },
    lottery: {
      name: 'Bốc thăm',
      does: 'số gieo công khai quyết định khóa mở, thứ tự người và khóa của từng người',
    },
    'lp-rounded': {
      name: 'Làm tròn nghiệm nới lỏng',
      does: 'mở khóa và xếp người theo phần lớn nhất trong nghiệm của bài toán tuyến tính nới lỏng',
    },
    'deferred-acceptance': {
      name: 'Ghép cặp Gale-Shapley',
      does: 'cán bộ đăng ký lần lượt theo nguyện vọng, khóa giữ lại người có thành tích cao hơn',
    },
  },
  title: 'So sánh các cách phân bổ',
  variants: (seeds, kept, say) =>
    `Mỗi hồ sơ có ${seeds} biến thể, gieo từ 1 trở đi: mỗi biến thể giữ ${say.share(kept)} số người được đề cử, chọn ngẫu nhiên theo số gieo. Mọi phương án đều đúng mọi quy tắc và đã được kiểm tra lại độc lập.`,
  incomplete: 'Đã dừng giữa chừng: chỉ tính những biến thể mà mọi cách đều đã chạy xong.',
  counted: (variants) => `${variants} biến thể`,
  timeLimit: (seconds, say) => `Mỗi lần giải có nhiều nhất ${say.seconds(seconds)}.`,
  reference: (proven, variants) =>
    proven === variants
      ? 'Phương án tối ưu chính xác đã được chứng minh là tốt nhất ở mọi biến thể.'
      : `Phương án tối ưu chính xác được chứng minh là tốt nhất ở ${proven}/${variants} biến thể; ở các biến thể còn lại, đó là phương án tốt nhất tìm được.`,
  ways: 'Các cách phân bổ',
  shares: 'Giá trị mỗi mục tiêu so với phương án tối ưu chính xác, trung bình các biến thể',
  values: 'Giá trị mỗi mục tiêu, trung bình các biến thể',
  mayPass:
    'Mục tiêu sau có thể vượt 100 %: cách nào để mất mục tiêu trước thì ở mục tiêu sau có thêm chỗ xoay xở.',
  fairness: 'Công bằng và thời gian, trung bình các biến thể',
  plots: 'Giá trị trung bình và khoảng tin cậy 95 %',
  howToRead:
    'Dấu là giá trị trung bình các biến thể, đoạn thẳng qua dấu là khoảng tin cậy 95 % (phân phối t của Student). Ô vuông là phương án tối ưu chính xác.',
  noPlan: 'không có phương án',
  noValue: '–',
  interval: (low, high) => `${low} đến ${high}`,
  measures: {
    leastProvince: 'Số lượt của tỉnh ít nhất (trong các tỉnh có người đủ điều kiện)',
    gini: 'Hệ số Gini của số lượt giữa các tỉnh đó (0: bằng nhau)',
    women: 'Tỷ lệ nữ trong số lượt dự',
    leastChance: 'Cơ hội của người đủ điều kiện kém may mắn nhất: tỷ lệ biến thể mà người đó được dự',
    never: 'Tỷ lệ người đủ điều kiện không được dự ở biến thể nào',
    seconds: 'Số giây cho một phương án',
  },
  columns: {
    strategy: 'Cách',
    plans: 'Phương án',
    leastProvince: 'Tỉnh ít nhất',
    gini: 'Gini',
    women: 'Nữ',
    leastChance: 'Cơ hội thấp nhất',
    never: 'Chưa dự',
    seconds: 'Giây',
    goal: 'Mục tiêu',
    share: 'so với phương án tối ưu chính xác',
  },
  plans: (plans, variants) => `${plans}/${variants}`,
  progress: ({ case: name, seed, strategy, done, total }) =>
    `${done + 1}/${total} · ${name} · số gieo ${seed} · ${strategy}`,
  stopping: 'Đang dừng; những biến thể đã xong vẫn được tính (nhấn Ctrl+C lần nữa để thoát ngay).',
  nothing: 'Đã dừng khi chưa xong biến thể nào. Chưa ghi gì.',
};
