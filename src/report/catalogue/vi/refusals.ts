import type { RefusalSentences } from '../catalogue.js';
import { words } from './words.js';

const rating = (code: string | number): string =>
  Object.entries(words.ratings).find(([known]) => known === code)?.[1] ?? String(code);

const closedBecause = (reason: string | number): string => (reason === '' ? '' : ` (${reason})`);

export const refusals: RefusalSentences = {
  'group.none': () => 'hồ sơ không có nhóm đối tượng nào',
  'group.gender': ({ group, wanted }) => `nhóm ${group} chỉ gồm cán bộ ${wanted === 'F' ? 'nữ' : 'nam'}`,
  'group.age': ({ group, limit, on, birthday, start }, say) => {
    const turned = `nhóm ${group} phải dưới ${limit} tuổi: đủ ${limit} tuổi ngày ${say.date(String(birthday))}`;
    const tested = on === start ? '' : `, xét tuổi ngày ${say.date(String(on))}`;
    return `${turned}; khóa khai giảng ngày ${say.date(String(start))}${tested}`;
  },
  'group.position': ({ group, position }, say) =>
    `${say.position(String(position))} không thuộc các chức danh của nhóm ${group}`,
  'group.plannedFor': ({ group, planned }, say) =>
    planned === ''
      ? `chưa được quy hoạch chức danh nào (nhóm ${group})`
      : `được quy hoạch ${plannedNames(planned, say.position, say.list)}, không phải chức danh của nhóm ${group}`,
  'group.servesUntil': ({ group, retires, until }, say) =>
    `nghỉ hưu ngày ${say.date(String(retires))}, nhóm ${group} yêu cầu công tác đến hết ngày ${say.date(String(until))}`,
  'service.short': ({ start, months, needed, retires }, say) =>
    `nghỉ hưu ngày ${say.date(String(retires))}; khóa khai giảng ngày ${say.date(String(start))} cần còn ${months} tháng công tác, tức đến ngày ${say.date(String(needed))}`,
  'rating.notAllowed': ({ rating: code }) =>
    `xếp loại năm trước là “${rating(code)}”, không thuộc mức được cử đi`,
  'discipline.underWay': () => 'đang trong thời gian xem xét hoặc thi hành kỷ luật',
  'training.repeat': ({ topic, ended, start, years }, say) =>
    `đã được bồi dưỡng chuyên đề “${say.topic(String(topic))}” bằng ngân sách nhà nước, kết thúc ngày ${say.date(String(ended))}, trong vòng ${years} năm trước ngày khai giảng ${say.date(String(start))}`,
  'language.level': ({ language, level, minLevel }, say) =>
    `khóa học bằng ${say.tongue(String(language))} cần bậc ${minLevel}; ${level === '' ? 'hồ sơ không ghi trình độ' : `hiện ở bậc ${level}`}`,
  'unavailable.own': ({ from, to }, say) => `đã báo bận ${say.span(String(from), String(to))}`,
  'unavailable.calendar': ({ from, to, scope, reason }, say) =>
    `vướng lịch chung ${say.span(String(from), String(to))} của ${words.scope(String(scope), say)}${closedBecause(reason)}`,
};

const plannedNames = (
  planned: string | number,
  position: (id: string) => string,
  list: (items: readonly string[]) => string,
): string => list(String(planned).split(', ').map(position));
