import type { Language } from '../language.js';
import type { Catalogue } from './catalogue.js';
import { en } from './en/index.js';
import { vi } from './vi/index.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { vi, en };

/** Everything that is said in a language; no sentence stands anywhere else. */
export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language];
