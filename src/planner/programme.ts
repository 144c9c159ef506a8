/** Who made a plan, for its provenance. A test keeps the version equal to that of `package.json`. */
export const PROGRAMME = { name: 'lotrinh', version: '0.1.0' } as const;
