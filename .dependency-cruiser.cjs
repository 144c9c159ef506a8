/** The import law: who may import whom, each rule with its reason. Run by `npm run law`. */
const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...allowed].join('|')})(/|\\.ts$)` },
});

module.exports = {
  forbidden: [
    only('problem', [], 'A case is data: it knows no mathematics, no disk and no door.'),
    only(
      'milp',
      [],
      'Variables and constraints know no official; the folder could be lifted out as a package.',
    ),
    only('eligibility', ['problem'], 'Who may attend what is read from the case alone.'),
    only(
      'plan',
      ['problem'],
      'The verifier is a second reading: it must not see the model or the screening.',
    ),
    only(
      'certificate',
      ['problem', 'plan'],
      'Who checks a proof must not have the model from whoever gave it: rows and bounds are derived anew.',
    ),
    only(
      'formulation',
      ['problem', 'eligibility', 'milp', 'plan'],
      'The one bridge between people and variables.',
    ),
    only(
      'planner',
      ['problem', 'eligibility', 'milp', 'formulation', 'plan', 'certificate'],
      'The joins of the five rooms. Of certificate it takes the form of the document that it writes.',
    ),
    only(
      'strategies',
      ['problem', 'eligibility', 'plan', 'planner'],
      'Ways of allocating are rivals of the model: they see the case, and the planner as anybody does.',
    ),
    only(
      'report',
      ['problem', 'eligibility', 'plan', 'certificate', 'planner', 'strategies'],
      'Outcome to text: a report solves nothing. Of strategies it reads the standings of a league.',
    ),
    only('io', ['problem', 'plan'], 'The disk knows files, cases and plans, nothing else.'),
    only(
      'cli',
      ['index', 'io', 'report'],
      'A door parses the request, calls the library and shows the answer.',
    ),
    {
      name: 'through-the-door',
      comment: 'A folder is entered through its index.ts, so that its inside may change freely.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'library-through-doors',
      comment: "The library door lists public names; it takes them from the folders' own doors.",
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'solvers-in-backends',
      comment: 'Only milp/backends imports a solver package: nothing else may trust one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/milp/backends/' },
      to: { path: 'node_modules/(highs|javascript-lp-solver)/' },
    },
    {
      name: 'disk-in-io',
      comment: "Only io and the doors touch the disk or the process; workers are the backends' own.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|cli)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|process|net|http|https)$' },
    },
    {
      name: 'no-cycles',
      comment: 'The route of the data goes one way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/.*/node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
