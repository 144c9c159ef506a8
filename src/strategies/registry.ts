import type { Strategy, StrategyId } from './types.js';
import { deferredAcceptance } from './ways/deferred-acceptance.js';
import { exact } from './ways/exact.js';
import { firstCome } from './ways/first-come.js';
import { lottery } from './ways/lottery.js';
import { lpRounded } from './ways/lp-rounded.js';
import { merit } from './ways/merit.js';
import { roundRobin } from './ways/round-robin.js';

/** Every way of allocating by its name. */
export const STRATEGIES: Readonly<Record<StrategyId, Strategy>> = {
  exact,
  merit,
  'round-robin': roundRobin,
  'first-come': firstCome,
  lottery,
  'lp-rounded': lpRounded,
  'deferred-acceptance': deferredAcceptance,
};
