import { z } from 'zod';
import { type CertificateFault, fault, keyed } from './faults.js';
import type { Certificate } from './types.js';

export const FORMAT = 'lotrinh/certificate@1';

const multipliers = z.strictObject({
  objective: z.union([z.literal(0), z.literal(1)]),
  rows: z.record(z.string(), z.number()),
});
const atMost = z.number();
const fork = z.strictObject({
  branch: z.union([
    z.strictObject({ column: z.string(), atMost }),
    z.strictObject({ row: z.string(), atMost }),
  ]),
  // Subtrees are looked at one by one: a tree may be deeper than a call stack.
  down: z.looseObject({}),
  up: z.looseObject({}),
});
const cut = z.strictObject({
  after: z.number(),
  columns: z.record(z.string(), z.number()),
  atMost,
  tighten: z.array(multipliers),
  tree: z.looseObject({}),
});
const proof = z.strictObject({
  cuts: z.array(cut).optional(),
  tighten: z.array(multipliers),
  tree: z.looseObject({}),
  fix: z.array(multipliers),
});
const document = z.strictObject({
  format: z.literal(FORMAT),
  case: z.string(),
  inputs: z.record(z.string(), z.string()),
  goals: z.array(
    z.strictObject({
      id: z.string(),
      value: z.number(),
      bound: z.number().nullable(),
      proof: proof.nullable(),
    }),
  ),
});

/**
 * A certificate from the text of a `certificate.json`, or everything that is wrong with its form. A key that the format does
 * not know is refused. Whether it proves anything, `checkCertificate` judges.
 */
export const parseCertificate = (
  text: string,
): { readonly certificate: Certificate } | { readonly faults: readonly CertificateFault[] } => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [fault('form.syntax', '', { reason: (error as SyntaxError).message })] };
  }
  const faults = faultsOfDocument(value);
  return faults.length > 0 ? { faults } : { certificate: value as Certificate };
};

/** Everything that is wrong with the form of a certificate. */
export const faultsOfDocument = (value: unknown): readonly CertificateFault[] => {
  const wrongFormat = faultOfFormat(value);
  if (wrongFormat !== null) return [wrongFormat];
  const faults = faultsOfForm(document, value, '');
  if (faults.length > 0) return faults;
  return (value as Certificate).goals.flatMap(({ proof }, index) =>
    proof === null
      ? []
      : [
          ...(proof.cuts ?? []).flatMap(({ tree }, at) =>
            faultsOfNodes(tree, `goals[${index}].proof.cuts[${at}].tree`),
          ),
          ...faultsOfNodes(proof.tree, `goals[${index}].proof.tree`),
        ],
  );
};

const faultsOfNodes = (root: unknown, path: string): readonly CertificateFault[] => {
  const faults: CertificateFault[] = [];
  const todo = [{ node: root, at: path }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { node, at } = next;
    const isFork = Object.hasOwn(node as object, 'branch');
    const own = faultsOfForm(isFork ? fork : multipliers, node, at);
    faults.push(...own);
    if (!isFork || own.length > 0) continue;
    const { down, up } = node as { readonly down: unknown; readonly up: unknown };
    todo.push({ node: up, at: `${at}.up` }, { node: down, at: `${at}.down` });
  }
  return faults;
};

const faultOfFormat = (root: unknown): CertificateFault | null => {
  if (kindOf(root) !== 'object') return fault('form.type', '', { expected: 'object', found: kindOf(root) });
  const found = (root as { format?: unknown }).format;
  if (found === FORMAT) return null;
  const shown = found === undefined ? '' : typeof found === 'string' ? found : JSON.stringify(found);
  return fault('form.format', 'format', { found: shown.slice(0, 80), expected: FORMAT });
};

const faultsOfForm = (schema: z.ZodType, value: unknown, path: string): readonly CertificateFault[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(value, issue, path));
};

const faultsOf = (root: unknown, issue: z.core.$ZodIssue, above: string): readonly CertificateFault[] => {
  const path = pathText(above, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault('form.unknownKey', path, { key }));
  const found = issue.path.reduce(
    (value: unknown, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  if (found === undefined) return [fault('form.missing', path)];
  return [fault('form.type', path, { expected: expectedBy(issue), found: kindOf(found) })];
};

const EXPECTED: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object' };

/** Two unions are in the format: 0 or 1, and the two forms of a branch. */
const expectedBy = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  return issue.path.at(-1) === 'branch' ? '{column, atMost} | {row, atMost}' : '0 | 1';
};

/** Names of rows and files stand in brackets, list places too. */
const pathText = (above: string, path: readonly PropertyKey[]): string =>
  path
    .reduce<string>((text, key, index) => {
      if (typeof key === 'number') return `${text}[${key}]`;
      const within = path[index - 1];
      return within === 'rows' || within === 'columns' || within === 'inputs'
        ? keyed(text, String(key))
        : `${text}.${String(key)}`;
    }, above)
    .replace(/^\./, '');

/** The kind of a JSON value. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : 'Infinity';
  return typeof value === 'string' ? 'text' : typeof value;
};
