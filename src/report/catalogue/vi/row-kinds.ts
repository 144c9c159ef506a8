const KINDS: Readonly<Record<string, string>> = {
  province: 'tỉnh, thành phố',
  region: 'vùng',
  position: 'chức danh',
  topic: 'chuyên đề',
  partner: 'cơ sở đào tạo',
  course: 'khóa bồi dưỡng',
  candidate: 'khóa dự kiến theo ngày',
  official: 'cán bộ được đề cử',
  group: 'nhóm đối tượng',
  fund: 'nguồn kinh phí',
  quota: 'chỉ tiêu cơ cấu',
  goal: 'mục tiêu',
  scenario: 'kịch bản',
};

/** What an id names, in words; a kind that nobody foresaw stays as it is. */
export const rowKind = (kind: string | number): string => KINDS[kind] ?? String(kind);
