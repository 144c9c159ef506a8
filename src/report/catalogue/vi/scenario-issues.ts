import type { IssueCode } from '../../../problem/index.js';
import type { IssueSentences } from '../catalogue.js';
import { rowKind } from './row-kinds.js';

const near = (suggestion: string | number | undefined): string =>
  suggestion === undefined || suggestion === '' ? '' : `; có phải ý là “${suggestion}”?`;

/** What is wrong with a what-if and its changes. */
export const scenarioIssues: Pick<IssueSentences, Extract<IssueCode, `scenario.${string}`>> = {
  'scenario.unknownVerb': ({ allowed, suggestion }) =>
    `không có loại thay đổi này${near(suggestion)}; các loại thay đổi: ${allowed}`,
  'scenario.fileName': ({ expected }) =>
    `mã không trùng tên tệp; cần mã “${expected}”, hoặc đổi tên tệp cho trùng`,
  'scenario.cycle': ({ path }) => `các kịch bản dựa vào nhau thành vòng: ${path}; hãy bỏ một chỗ dựa`,
  'scenario.exists': ({ kind }) => `đã có ${rowKind(kind)} mang mã này; mỗi mã chỉ được dùng một lần`,
  'scenario.removed': ({ kind, first }) =>
    `${rowKind(kind)} này đã bị bỏ ở ${first}; hãy thay đổi trước khi bỏ, hoặc đừng bỏ`,
  'scenario.contradiction': ({ first }) =>
    `mâu thuẫn với ${first}; chỉ giữ một trong hai thay đổi, hoặc ghi cùng một giá trị`,
  'scenario.noPin': ({ official }) =>
    official === ''
      ? 'hồ sơ không có quyết định nào về chính khóa này để rút lại; cần một khóa có trong pins.csv'
      : `hồ sơ không có quyết định nào về ${official} và khóa này để rút lại; cần một dòng của pins.csv`,
  'scenario.noMoney': () =>
    'hồ sơ không có funds.csv nên kinh phí không bị giới hạn, không có gì để thay đổi; hãy thêm tệp đó trước',
  'scenario.tooMuch': ({ fund, amount }, say) =>
    `nhiều hơn số tiền của ${fund}; tối đa ${say.money(Number(amount))}`,
  'scenario.matchesNothing': ({ kind }) =>
    `không có ${rowKind(kind)} nào khớp các tiêu chí, nên không có gì thay đổi`,
  'scenario.hole': () =>
    'bảng chuyển đổi không nói tỉnh, thành phố này thành gì; mỗi tỉnh, thành phố cần một dòng',
  'scenario.noTarget': ({ from }) =>
    `${from} chuyển thành một tỉnh, thành phố chưa có dòng; cần ghi tên của nó trong bảng chuyển đổi`,
  'scenario.lostRegion': ({ used }) =>
    `${used} dùng vùng này mà không tỉnh, thành phố mới nào thuộc vùng; cần một vùng có trong bảng chuyển đổi`,
};
