import type { Catalogue } from '../catalogue.js';
import { certificateFaults } from './certificate-faults.js';
import { changes } from './change-texts.js';
import { compare } from './compare-texts.js';
import { conflict } from './conflict-texts.js';
import { conflicts, requirements } from './conflicts.js';
import { door } from './door-texts.js';
import { explain } from './explain-texts.js';
import { issuePlace, issues } from './issues.js';
import { league } from './league-texts.js';
import { page } from './page-texts.js';
import { planProblems } from './plan-problems.js';
import { refusals } from './refusals.js';
import { repair } from './repair-texts.js';
import { proofs, report } from './report-texts.js';
import { scenario } from './scenario-texts.js';
import { sweep } from './sweep-texts.js';
import { concern, violations } from './violations.js';
import { words } from './words.js';

export const en: Catalogue = {
  issues,
  issuePlace,
  refusals,
  violations,
  concern,
  planProblems,
  certificateFaults,
  conflicts,
  requirements,
  proofs,
  words,
  report,
  scenario,
  changes,
  compare,
  sweep,
  explain,
  league,
  repair,
  page,
  conflict,
  door,
};
