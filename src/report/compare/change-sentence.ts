import type { Change } from '../../problem/index.js';
import type { Voice } from '../sentences.js';

/** What a change changes, in a phrase. */
export const changeSentence = (change: Change, { catalogue, say }: Voice): string =>
  (catalogue.changes[change.do] as (change: Change, say: Voice['say']) => string)(change, say);
