import { buildPlan, type Wants } from './build-plan.js';
import type { Setting, Strategy, StrategyId } from './types.js';

/** A strategy that says what it wants and leaves the rules to the builder of plans; null: it wants nothing that can be built. */
export const built = (
  id: StrategyId,
  wantsOf: (setting: Setting) => Wants | null | Promise<Wants | null>,
): Strategy => ({
  id,
  async allocate(setting) {
    const wants = await wantsOf(setting);
    const plan = wants === null ? null : buildPlan(setting.ground, wants, setting.seed, id);
    return { plan, proven: false };
  },
});
