import { describe, expect, it } from 'vitest';
import {
  CERTIFICATE_FAULT_CODES,
  type CertificateFault,
  type CertificateFaultCode,
} from '../../src/certificate/index.js';
import {
  catalogueOf,
  certificateFaultSentence,
  certificateForm,
  certificateReport,
  LANGUAGES,
  type Language,
  renderDocument,
  voiceOf,
} from '../../src/report/index.js';

const SAMPLES: Readonly<Record<CertificateFaultCode, CertificateFault['values']>> = {
  'form.syntax': { reason: 'Unexpected token' },
  'form.format': { found: 'lotrinh/plan@1', expected: 'lotrinh/certificate@1' },
  'form.missing': {},
  'form.type': { expected: 'number', found: 'NaN' },
  'form.unknownKey': { key: 'side' },
  case: { found: 'tiny', expected: 'infeasible' },
  inputs: { file: 'pins.csv' },
  'goals.list': { found: 'merit, spend', expected: 'spend, merit' },
  'goal.value': { found: '138', expected: 137 },
  'goal.bound': { found: '', expected: 552 },
  'goal.noBound': {},
  'goal.notAValue': { bound: 16326.7, step: 0.5 },
  'goal.distance': { value: 41, bound: 43, tolerance: 1.5 },
  'fix.objective': {},
  'row.unknown': { row: 'seats(K9)' },
  'row.early': { row: 'held(7)' },
  'row.side': { row: 'shut(K1)' },
  'cut.unknown': { name: 'open(K9)' },
  'cut.number': { found: '16.5' },
  'cut.after': { found: '3', most: 2 },
  'branch.unknown': { name: 'open(K9)' },
  'branch.fraction': { name: 'covered(hn)' },
  'branch.number': { found: '0.5' },
  'leaf.open': { bound: 553.25, target: 553 },
};

const faultOf = (code: CertificateFaultCode): CertificateFault => ({
  code,
  path: 'goals[6].proof.tree.up',
  values: SAMPLES[code],
});

describe.each(LANGUAGES)('certificates in %s', (language: Language) => {
  const voice = voiceOf(language, null);

  it.each(CERTIFICATE_FAULT_CODES)('says where %s is, and with which values', (code) => {
    const sentence = certificateFaultSentence(faultOf(code), voice);
    expect(sentence).toMatch(/^goals\[6\]\.proof\.tree\.up: .{10,}/);
    expect(sentence).not.toMatch(/undefined|null|\[object|[{}]/);
    for (const value of Object.values(SAMPLES[code]).filter((each) => each !== 'number'))
      expect(sentence).toContain(String(value));
  });

  it('says each in its own words', () => {
    const sentences = CERTIFICATE_FAULT_CODES.map((code) => certificateFaultSentence(faultOf(code), voice));
    const other = voiceOf(language === 'vi' ? 'en' : 'vi', null);
    expect(new Set(sentences).size).toBe(CERTIFICATE_FAULT_CODES.length);
    for (const code of CERTIFICATE_FAULT_CODES)
      expect(sentences).not.toContain(certificateFaultSentence(faultOf(code), other));
  });

  it('counts the proven goals, and lists the first faults', () => {
    const verdict = {
      goals: ['merit', 'spend', 'spend'].map((id, index) => ({ id, proven: index < 2 })),
      faults: Array.from({ length: 50 }, () => faultOf('leaf.open')),
    };
    const page = { width: 200, colour: false };
    const report = renderDocument(certificateReport(verdict, { language, name: 'proofs.json' }), page);
    const { verify } = catalogueOf(language).report;
    expect(report).toContain(verify.derived(2, 3));
    expect(verify.derived(2, 3)).toMatch(/2\D+3/);
    expect(report).toContain('proofs.json');
    expect(report.match(/goals\[6\]/g)).toHaveLength(20);
    expect(report).toContain('30');
    const form = certificateForm(verdict, language) as { readonly faults: readonly unknown[] };
    expect(form.faults).toHaveLength(50);
  });
});
