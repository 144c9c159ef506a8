import { arrow, type ExplainTexts, type LimitWords, stepText } from '../explain-texts.js';
import { words } from './words.js';

const LIMITS: LimitWords = {
  min: 'ít nhất',
  max: 'nhiều nhất',
  minShare: 'tỷ lệ ít nhất',
  maxShare: 'tỷ lệ nhiều nhất',
  maxPerYear: 'nhiều nhất',
  maxRank: 'thứ bậc thấp nhất',
};

export const explain: ExplainTexts = {
  nobody: 'không ai',
  ineligible: (who) => `${who} không đủ điều kiện dự khóa nào của đề án.`,
  reasons: 'Lý do, kèm số khóa dự kiến bị vướng',
  reason: (refusal, candidates, way) => `${refusal} — ${candidates} khóa; ${way}`,
  way: (way, say) => {
    switch (way.kind) {
      case 'from':
        return `khóa khai giảng từ ngày ${say.date(way.day)} không còn vướng`;
      case 'until':
        return `chỉ khóa khai giảng chậm nhất ngày ${say.date(way.day)} không vướng, về sau không còn nữa`;
      case 'never':
        return 'đổi ngày khai giảng cũng vẫn vướng';
    }
  },
  openings: 'Thay đổi trong hồ sơ cá nhân để đủ điều kiện',
  opening: (who, facts, courses) =>
    `${who === null ? '' : `${who}: `}${facts.join(' và ')}: đủ điều kiện dự ${courses} khóa dự kiến`,
  noOpening: 'Không thay đổi nào của một hoặc hai dữ kiện trong hồ sơ cá nhân làm cho đủ điều kiện.',
  fact: (fact, say) => {
    switch (fact.kind) {
      case 'language':
        return `${say.tongue(fact.language)} ${arrow(fact.from ?? 'chưa ghi', fact.to)}`;
      case 'rating':
        return `xếp loại năm trước ${arrow(words.ratings[fact.from], words.ratings[fact.to])}`;
      case 'discipline':
        return 'không còn bị xem xét, thi hành kỷ luật';
      case 'available':
        return `thôi báo bận ${say.span(fact.from, fact.to)}`;
      case 'training':
        return `lần học “${say.topic(fact.topic)}” kết thúc ngày ${say.date(fact.ended)} không tính (không do ngân sách nhà nước chi)`;
      case 'planned':
        return `được quy hoạch ${say.position(fact.position)}`;
      case 'retirement':
        return `nghỉ hưu ${arrow(say.date(fact.from), say.date(fact.to))}`;
      case 'merit':
        return `điểm thành tích ${arrow(say.number(fact.from), say.number(fact.to))}`;
      case 'topic':
        return `nguyện vọng số 1 là “${say.topic(fact.topic)}”`;
    }
  },
  step: (step, rule, say) => stepText(step, rule, say, LIMITS, { seats: 'số khóa mỗi năm', fund: 'Nguồn' }),
  left: (who, candidates, open) =>
    `${who} đủ điều kiện dự ${candidates} khóa dự kiến, trong đó ${open} khóa được mở, nhưng không có trong phương án.`,
  pinned: (course, reason) => `Đã chốt không cử dự khóa ${course}${reason === '' ? '' : ` (${reason})`}.`,
  sent: (who, courses, say) => `${who} được cử dự ${say.list(courses)}.`,
  provinceNobody: (province) => `${province} không đề cử ai.`,
  provinceIneligible: (province, nominees) =>
    `${province} đề cử ${nominees} người, không ai đủ điều kiện dự khóa nào.`,
  provinceLeft: (province, nominees, eligible) =>
    `${province} đề cử ${nominees} người, ${eligible} người đủ điều kiện, nhưng không có ai trong phương án.`,
  provinceCovered: (province, nominees, eligible, seats) =>
    `${province} đề cử ${nominees} người, ${eligible} người đủ điều kiện, có ${seats} lượt người dự.`,
  seat: (who, course) => `${who} dự ${course}`,
  nominee: (who, candidates) =>
    candidates === 0 ? `${who}: không đủ điều kiện` : `${who}: đủ điều kiện dự ${candidates} khóa dự kiến`,
  courseOpen: (course, attending) => `Khóa ${course} được mở, ${attending} người dự:`,
  courseDropped: (course) => `Khóa ${course} không thể mở vào ngày nào:`,
  block: (course, span, scope, reason) =>
    `${course} vướng lịch ${span} của ${scope}${reason === '' ? '' : ` (${reason})`}`,
  outsideYears: (course) => `${course} khai giảng ngoài các năm của đề án`,
  courseShut: (course) => `Khóa ${course} không được mở trong phương án.`,
  date: (course, eligible) => `${course}: ${eligible} người đủ điều kiện`,
  forced: {
    official: 'Nếu nhất thiết cử cán bộ này đi',
    province: 'Nếu nhất thiết dành cho tỉnh một suất',
    course: 'Nếu nhất thiết mở khóa này',
    without: 'Nếu không cử cán bộ này',
  },
  verdict: {
    free: 'Không mục tiêu nào giảm: một phương án khác tốt ngang bằng làm được việc này.',
    better: 'Có phương án tốt hơn phương án đang xét mà làm được việc này.',
    costs: 'Phương án tốt nhất làm được việc này kém phương án đang xét:',
    infeasible: 'Không phương án nào làm được việc này (đã chứng minh): các quy tắc không cho phép.',
    unknown: 'Hết thời gian, chưa biết có phương án nào làm được việc này hay không.',
  },
  unproven: 'Có mục tiêu chưa chứng minh xong: cái giá thực có thể nhỏ hơn.',
  columns: {
    goal: 'Mục tiêu',
    before: 'Phương án',
    after: 'Nếu vậy',
    change: 'Chênh lệch',
    state: 'Mức chứng minh',
  },
  state: { proven: 'tốt nhất', open: 'chưa chứng minh' },
  changes: 'Thay đổi so với phương án',
  comes: (who, course) => `Thêm: ${who} dự ${course}`,
  leaves: (who, course) => `Bớt: ${who} thôi dự ${course}`,
  moves: (who, people, from, to) => `Chuyển ${people} người từ ${from} sang ${to}: ${who}`,
  opens: (course) => `Mở: ${course}`,
  shuts: (course) => `Không mở: ${course}`,
  remedies: 'Thay đổi nhỏ nhất để việc này không làm mục tiêu nào giảm',
  effect: { chosen: 'mọi phương án tốt nhất đều có', free: 'có trong một phương án tốt nhất' },
  noRemedy: 'Không thay đổi nào đã thử làm được.',
  tried: (tried, possible) => {
    if (tried === possible) return `Đã giải lại với cả ${possible} thay đổi có thể.`;
    return tried === 0
      ? `Chưa thử: ${possible} thay đổi có thể. --time 60 thử được bao nhiêu thì thử trong một phút.`
      : `Đã giải lại với ${tried} trong ${possible} thay đổi có thể; đặt --time dài hơn để thử hết.`;
  },
  rejected: 'Phương án bị bác nên không giải thích; hãy chạy lotrinh verify để xem lỗi.',
  unknownId: (about, id) =>
    `Hồ sơ không có ${{ official: 'cán bộ', province: 'tỉnh, thành phố', course: 'khóa' }[about]} ${id}.`,
  oneQuestion: 'Cần đúng một trong --official, --province, --course.',
};
