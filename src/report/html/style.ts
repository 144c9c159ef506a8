/*
 * Colours are few and no meaning rests on one alone: a number, a sign or a shape says the same. Text has a contrast of at least 4.5
 * on whatever it stands on (WCAG 2.2, 1.4.3).
 */

/** The colour of text, and of text and lines that matter less. */
export const INK = '#14202b';
export const FAINT = '#4a5560';

/** The frame of every page: type, tables, what is on paper. A page adds what its own parts need. */
export const BASE_STYLE = `
:root { color-scheme: light; color: ${INK}; background: #fff; font: 16px/1.5 system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; }
html[lang=vi] .in-en, html[lang=en] .in-vi, [hidden] { display: none !important; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0 1rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid ${INK}; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .35rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: #0b4f8a; }
.faint { color: ${FAINT}; }
.languages { position: sticky; top: 0; padding: .5rem 0; background: #fff; text-align: right; z-index: 1; }
.languages button { font: inherit; padding: .3rem .9rem; border: 1px solid ${INK}; background: #fff; color: ${INK}; cursor: pointer; }
.languages button + button { border-left: 0; }
.languages button[aria-pressed=true] { background: ${INK}; color: #fff; font-weight: 600; text-decoration: underline; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
table { border-collapse: collapse; margin: .75rem 0 1.25rem; font-size: .85rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #c3cad1; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid ${INK}; vertical-align: bottom; }
tfoot td, tfoot th { border-top: 2px solid ${INK}; font-weight: 600; }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; position: relative; }
.wide > svg { min-width: 42rem; }
.wide > table { min-width: 36rem; }
.whole { white-space: nowrap; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { font-weight: 600; }
svg { display: block; max-width: 100%; height: auto; font-size: 12px; fill: currentColor; stroke: none; }
svg line { stroke: currentColor; stroke-width: 2; }
svg line.grid { stroke-width: .5; opacity: .35; }
dt { font-weight: 600; }
dd { margin: 0 0 .4rem 1.2rem; }
@page { size: A4; margin: 12mm; }
@media print {
  :root { font-size: 12px; }
  body { max-width: none; padding: 0; }
  .languages, nav { display: none; }
  .wide { overflow: visible; }
  .wide > * { min-width: 0 !important; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead, tbody tr:first-child { break-after: avoid; }
  tbody tr:last-child { break-before: avoid; }
  h2 + p { break-after: avoid; }
  details:not([open]) { display: none; }
  th, td { padding: .2rem .4rem; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** What the pages of plans share: the line of the proof, facts, contents, a picture with words beside it. */
export const PARTS_STYLE = `
.proof { border-left: .5rem solid ${INK}; padding: .5rem .9rem; font-size: 1.1rem; font-weight: 600; max-width: none; }
.proof.proven { background: #e6f3ea; border-color: #166534; }
.proof.gap, .proof.none { background: #fdf1e0; border-color: #9a3412; border-left-style: dashed; }
.contents { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
.facts { display: grid; gap: .2rem; margin: .75rem 0; }
.facts div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .75rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts ol { margin: 0; padding-left: 1.2rem; }
code { font-size: .85em; overflow-wrap: anywhere; }
.beside { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.beside figure { margin: 0; }
.legend { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .5rem; font-size: .9rem; }
.legend svg { width: 1.1rem; height: 1.1rem; }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
@media (max-width: 46rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
@media print { .about-map { break-before: page; } .beside { grid-template-columns: minmax(0, 100mm) minmax(0, 1fr); } }
`;
