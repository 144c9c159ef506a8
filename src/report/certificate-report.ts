import type { CertificateVerdict } from '../certificate/index.js';
import { type Document, text } from './document.js';
import type { Language } from './language.js';
import { certificateFaultSentence, voiceOf } from './sentences.js';

/** A damaged certificate may be wrong in thousands of places; the first ones tell enough. */
const MOST_FAULTS = 20;

/** How many bounds were derived again, and why others were refused. `name`: the path that was given. */
export function certificateReport(
  { goals, faults }: CertificateVerdict,
  { language, name }: { readonly language: Language; readonly name: string },
): Document {
  const voice = voiceOf(language, null);
  const { verify } = voice.catalogue.report;
  const proven = goals.filter((goal) => goal.proven).length;
  const derived = verify.derived(proven, goals.length);
  if (faults.length === 0) return [text(derived, proven === goals.length ? 'good' : 'caution')];
  const items = faults.slice(0, MOST_FAULTS).map((fault) => certificateFaultSentence(fault, voice));
  const more = faults.length - items.length;
  return [
    text(derived, 'caution'),
    text(verify.certificateRefused(name, faults.length), 'bad'),
    { kind: 'list', items: more > 0 ? [...items, verify.moreFaults(more)] : items },
  ];
}

/** The part of `lotrinh verify --json` on a certificate; all its faults are there. */
export const certificateForm = ({ goals, faults }: CertificateVerdict, language: Language): object => {
  const voice = voiceOf(language, null);
  return {
    goals,
    faults: faults.map((fault) => ({ ...fault, message: certificateFaultSentence(fault, voice) })),
  };
};
