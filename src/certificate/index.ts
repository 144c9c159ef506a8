/** Why no plan is better, judged without a solver: a certificate of bounds against the case, in exact arithmetic. */
export { type CertificateVerdict, checkCertificate } from './check.js';
export { deriveModel } from './derive.js';
export { CERTIFICATE_FAULT_CODES, type CertificateFault, type CertificateFaultCode } from './faults.js';
export type { Column, GoalExpression, Model, Row } from './model.js';
export { parseCertificate } from './parse.js';
export type {
  Branch,
  Certificate,
  CertifiedCut,
  CertifiedGoal,
  Fork,
  Multipliers,
  Node,
  Proof,
} from './types.js';
