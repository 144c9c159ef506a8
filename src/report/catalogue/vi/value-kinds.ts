const KINDS: Readonly<Record<string, string>> = {
  text: 'văn bản',
  number: 'số',
  boolean: 'true hoặc false',
  list: 'danh sách',
  mapping: 'các cặp khóa: giá trị',
  object: 'đối tượng',
  null: 'null',
};

/** The kind of a value in YAML or JSON; a kind that nobody foresaw stays as it is. */
export const valueKind = (kind: string | number): string => KINDS[kind] ?? String(kind);
