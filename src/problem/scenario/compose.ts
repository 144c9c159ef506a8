import type { Change, Scenario } from './types.js';

/**
 * The scenarios that are meant by these ids, each once: what one stands on comes before it, otherwise in the order given. The ids
 * must be those of scenarios without a circle among them, as `parseScenarios` leaves them; throws `RangeError` for any other.
 */
export const inOrder = (scenarios: readonly Scenario[], ids: readonly string[]): readonly Scenario[] => {
  const byId = new Map(scenarios.map((each) => [each.id, each]));
  const found = new Map<string, Scenario>();
  const add = (id: string, above: readonly string[]): void => {
    const scenario = byId.get(id);
    if (scenario === undefined || above.includes(id)) throw new RangeError(`no such scenario: ${id}`);
    if (found.has(id)) return;
    for (const lower of scenario.on) add(lower, [...above, id]);
    found.set(id, scenario);
  };
  for (const id of ids) add(id, []);
  return [...found.values()];
};

/** The changes of scenarios joined in the stated order: of each, first those of the scenarios that it stands on, each once. */
export const composed = (scenarios: readonly Scenario[], ids: readonly string[]): readonly Change[] =>
  inOrder(scenarios, ids).flatMap(({ changes }) => changes);
