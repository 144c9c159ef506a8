import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padText, printable, renderDocument, textWidth, wrapText } from '../../src/report/index.js';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['Ha Noi', 6],
    ['Hà Nội', 6],
    ['Hà Nội'.normalize('NFD'), 6],
    ['Thừa Thiên Huế', 14],
    ['1.234.567 ₫', 11],
    ['東京', 4],
    ['한국', 4],
    ['e\u0301', 1],
  ])('of %j is %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('does not depend on how the letters are encoded', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aăâđeêioôơuưyáàảãạấầẩẫậắằẳẵặếềểễệ ₫'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (text) => textWidth(text.normalize('NFD')) === [...text].length),
      { seed: 1641, numRuns: 300 },
    );
  });
});

describe('padText', () => {
  it('fills up on the side asked for, and never cuts', () => {
    expect(padText('Huế'.normalize('NFD'), 5)).toBe(`${'Huế'.normalize('NFD')}  `);
    expect(padText('12', 5, 'right')).toBe('   12');
    expect(padText('Thanh Hóa', 3)).toBe('Thanh Hóa');
  });
});

describe('wrapText', () => {
  const words = fc.array(
    fc.constantFrom('cán', 'bộ', 'được', 'đề', 'cử', 'nghiêng', '東京東京東京', 'abcdefghijklmnop'),
    {
      minLength: 1,
      maxLength: 30,
    },
  );

  it('keeps every line within the width and loses no letter', () => {
    let wrapped = 0;
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (list, width) => {
        const lines = wrapText(list.join(' '), width);
        if (lines.length > 1) wrapped += 1;
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
      { seed: 1641, numRuns: 300 },
    );
    expect(wrapped).toBeGreaterThan(200);
  });

  it('breaks at a space where it can', () => {
    expect(wrapText('khóa bồi dưỡng', 9)).toEqual(['khóa bồi', 'dưỡng']);
  });
});

describe('printable', () => {
  it('lets no file draw on the terminal', () => {
    expect(printable('An\u001b[31m\u0007 \u202eBình\nCường')).toBe('An\ufffd[31m\ufffd \ufffdBình Cường');
  });

  it('holds for every text of a document', () => {
    const nasty = '\u001b]0;x\u0007';
    const page = { width: 80, colour: false };
    const shown = renderDocument(
      [
        { kind: 'heading', text: nasty },
        { kind: 'text', text: nasty },
        { kind: 'list', items: [nasty, { text: nasty, details: [nasty] }] },
        { kind: 'grid', items: [nasty] },
        { kind: 'table', columns: [{ title: 'x' }], rows: [[nasty]], total: [nasty] },
      ],
      page,
    );
    expect(shown.match(/\]0;x/g)).toHaveLength(8);
    expect(shown).not.toContain('\u001b');
    expect(shown).not.toContain('\u0007');
  });
});

describe('renderDocument', () => {
  it('narrows the flexible column alone, and keeps figures whole', () => {
    const shown = renderDocument(
      [
        {
          kind: 'table',
          columns: [
            { title: 'Khóa' },
            { title: 'Chuyên đề', flexible: true },
            { title: '₫', align: 'right' },
          ],
          rows: [['K1', 'Lãnh đạo trong bối cảnh chuyển đổi số và chính quyền điện tử', '1.234.567.890']],
        },
      ],
      { width: 50, colour: false },
    );
    const lines = shown.trimEnd().split('\n');
    expect(Math.max(...lines.map(textWidth))).toBe(50);
    expect(lines[2]).toMatch(/^ {2}K1 .*1\.234\.567\.890$/);
    expect(lines.length).toBeGreaterThan(3);
  });

  it('says the same without colour as with it', () => {
    const document = [{ kind: 'text', text: 'ĐÃ CHỨNG MINH', tone: 'good' }] as const;
    const plain = renderDocument(document, { width: 80, colour: false });
    const coloured = renderDocument(document, { width: 80, colour: true });
    expect(plain).toBe('ĐÃ CHỨNG MINH\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is looked for
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});
