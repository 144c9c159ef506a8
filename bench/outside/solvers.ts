import { type Backend, exact, highs, jslp, trusted } from 'lotrinh';

/** The backends that outside instances can be solved with; every answer is checked against the model. */
export const BACKENDS: Readonly<Record<string, Backend>> = {
  exact: trusted(exact),
  highs: trusted(highs),
  jslp: trusted(jslp),
};
