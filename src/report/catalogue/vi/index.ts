import type { Catalogue } from '../catalogue.js';
import { certificateFaults } from './certificate-faults.js';
import { conflicts, requirements } from './conflicts.js';
import { door } from './door-texts.js';
import { issuePlace, issues } from './issues.js';
import { league } from './league-texts.js';
import { planProblems } from './plan-problems.js';
import { refusals } from './refusals.js';
import { proofs, report } from './report-texts.js';
import { concern, violations } from './violations.js';
import { words } from './words.js';

export const vi: Catalogue = {
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
  league,
  door,
};
