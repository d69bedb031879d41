/**
 * The style of the page. Colours of charts are of Okabe and Ito (2008), told apart by the colour-blind, darkened where
 * they meet white; text keeps 4.5 : 1 on its ground, lines and bars 3 : 1.
 */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --ground: #fff; --text: #1d2421; --soft: #4c5853; --line: #c3cdc8; --panel: #f1f6f3; --accent: #00603f; --warn: #8a3b00; --warn-ground: #fff4e8;
  --c0: #006b4c; --c1: #b35900; --c2: #0b6fb0; --c3: #a8457f; --c4: #6b6b00; --c5: #555; --faint: #71867b;
  --on0: #fff; --on1: #fff; --on2: #fff; --on3: #fff; --on4: #fff; --on5: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121715; --text: #e8eeea; --soft: #b3c0b9; --line: #46534d; --panel: #1d2622; --accent: #7fdcb4; --warn: #ffb46b; --warn-ground: #2e2113;
    --c0: #2fb98a; --c1: #f0a04b; --c2: #62b4ea; --c3: #e08cbd; --c4: #cfcf4d; --c5: #aaa; --faint: #6c8177;
    --on0: #000; --on1: #000; --on2: #000; --on3: #000; --on4: #000; --on5: #000;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; background: var(--ground); color: var(--text); }
body { margin: 0; overflow-wrap: break-word; }
header, main, footer, nav { max-width: 56rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2rem; display: flex; gap: 1.5rem; align-items: flex-start; justify-content: space-between; }
header img { max-height: 5rem; max-width: 40%; object-fit: contain; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-top: .5rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, ul, ol { margin: .5rem 0; max-width: 44rem; }
li { margin: .2rem 0; }
.byline, .note, .range, .says, figcaption .says, footer { color: var(--soft); }
.note, .range, footer { font-size: .9rem; }
.lead { font-size: 1.15rem; }
.warning { border-left: 4px solid var(--warn); background: var(--warn-ground); padding: .5rem .75rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; z-index: 2; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; max-width: none; }
nav a { display: inline-block; padding: .25rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figure { background: var(--panel); border-radius: .5rem; padding: .75rem 1rem; display: flex; flex-direction: column; }
.figure dt { order: 2; } .figure dd { margin: 0; } .figure .value { order: 1; font-size: 1.7rem; line-height: 1.2; font-weight: 650; }
.figure .range { order: 3; } .unit { font-size: 1rem; font-weight: 500; }
.scroll { overflow-x: auto; margin: 1rem 0; background: linear-gradient(to right, var(--ground) 30%, transparent), linear-gradient(to left, var(--ground) 30%, transparent) right, linear-gradient(to right, #8888, transparent), linear-gradient(to left, #8888, transparent) right; background-repeat: no-repeat; background-size: 3rem 100%, 3rem 100%, 1rem 100%, 1rem 100%; background-attachment: local, local, scroll, scroll; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: normal; }
thead th { font-weight: 600; border-bottom: 2px solid var(--text); vertical-align: bottom; }
tfoot td, tfoot th { font-weight: 650; border-bottom: 0; border-top: 2px solid var(--text); }
.right { text-align: right; white-space: nowrap; } main:not(.paged) thead .right { white-space: normal; }
table { position: relative; }
.fill-in tbody td { border: 1px solid var(--line); min-width: 5rem; padding: .3rem .4rem; height: 2.2rem; }
.fill-in tbody th { padding-right: .6rem; }
figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; } figcaption .says { font-weight: 400; }
svg { display: block; overflow: visible; } svg text { fill: var(--text); font-size: 13px; }
svg .value { font-weight: 650; } .axis { stroke: var(--soft); } .whisker line { stroke: var(--text); stroke-width: 2; } .whisker .halo { stroke: var(--ground); stroke-width: 4; }
.c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); } .c4 { fill: var(--c4); } .c5 { fill: var(--c5); } .faint { fill: var(--faint); }
.piece { stroke: var(--ground); stroke-width: 2; } svg text.in { font-weight: 650; }
svg .on0 { fill: var(--on0); } svg .on1 { fill: var(--on1); } svg .on2 { fill: var(--on2); } svg .on3 { fill: var(--on3); } svg .on4 { fill: var(--on4); } svg .on5 { fill: var(--on5); }
.curve { fill: none; stroke: var(--c0); stroke-width: 2.5; vector-effect: non-scaling-stroke; } .dashed { stroke-dasharray: 6 5; }
.mark { stroke: var(--ground); stroke-width: 2; }
summary { cursor: pointer; padding: .25rem 0; color: var(--accent); }
.measure { border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem .75rem; margin: 1rem 0; }
.facts { margin: .5rem 0; } .facts div { display: grid; grid-template-columns: 10rem 1fr; gap: .75rem; padding: .15rem 0; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; } .facts .blank { border-bottom: 1px solid var(--line); }
.try { background: var(--panel); border-radius: .5rem; padding: .5rem 1rem 1rem; margin: 1rem 0 1.5rem; }
.try[hidden] { display: none; }
.try fieldset { border: 0; padding: 0; margin: .75rem 0; } .try legend { font-weight: 600; padding: 0; }
.try .row { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .2rem 0; border-bottom: 1px solid var(--line); }
.try .row label.switch { flex: 1 1 16rem; display: flex; gap: .6rem; align-items: center; min-height: 2rem; }
.try input[type=checkbox] { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); flex: none; }
.try input[type=number] { width: 6.5rem; font: inherit; padding: .25rem .4rem; color: var(--text); background: var(--ground); border: 1px solid var(--soft); border-radius: .25rem; }
.try input[type=range] { width: min(24rem, 100%); accent-color: var(--accent); min-height: 1.75rem; display: block; }
.try button { font: inherit; padding: .4rem .9rem; border: 1px solid var(--accent); border-radius: .35rem; background: var(--ground); color: var(--accent); cursor: pointer; margin: .25rem .5rem .25rem 0; }
.try .size { display: flex; gap: .4rem; align-items: center; flex-wrap: wrap; }
#answer { font-weight: 650; min-height: 1.5em; position: sticky; top: 0; background: var(--panel); padding: .4rem 0; z-index: 1; }
#changed[hidden] { display: none; }
footer { padding: 2rem 1rem 3rem; }
@media (max-width: 30rem) { .facts div { grid-template-columns: 1fr; gap: 0; } h1 { font-size: 1.6rem; } header { flex-direction: column-reverse; } header img { max-width: 60%; } }
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #fff; --text: #000; --soft: #444; --line: #bbb; --panel: #f3f6f4; --accent: #00603f; --warn: #8a3b00; --warn-ground: #fff;
    --c0: #006b4c; --c1: #b35900; --c2: #0b6fb0; --c3: #a8457f; --c4: #6b6b00; --c5: #555; --faint: #71867b;
    --on0: #fff; --on1: #fff; --on2: #fff; --on3: #fff; --on4: #fff; --on5: #fff;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  html { font-size: 9.5pt; line-height: 1.35; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; } header { padding-top: 0; }
  nav, .try, .skip, details > summary { display: none; } footer { padding: 1mm 0 0; break-before: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  h2 { margin-top: 1.5rem; } :where(.paged) h2, :where(.paged) #summary + section h2 { break-before: page; margin-top: 0; }
  :where(.paged) :is(#summary, #possible, #gains, #targets) h2 { break-before: auto; margin-top: 1.5rem; }
  h2, h3, h4, caption, figcaption { break-after: avoid; }
  .drawing, .short, .keep, tr, .figure, .measure, .facts div { break-inside: avoid; }
  tbody tr:last-child { break-after: avoid; } tfoot { break-before: avoid; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  .scroll { overflow: visible; background: none; } p, li { orphans: 3; widows: 3; }
  .figures { grid-template-columns: repeat(auto-fit, minmax(29mm, 1fr)); gap: 2mm; margin: 1.5mm 0; }
  .figure { padding: 1.5mm 2mm; border: 1px solid var(--line); } .figure .value { font-size: 11pt; white-space: nowrap; overflow-wrap: normal; } .figure .unit { font-size: 8.5pt; }
  .fill-in tbody td, .fill-in tbody th { height: 9mm; }
  #actions table { table-layout: fixed; font-size: 8.5pt; } #actions th, #actions td { min-width: 0; overflow-wrap: anywhere; hyphens: auto; white-space: normal; }
  #actions th:nth-child(1) { width: 25%; } #actions th:nth-child(2) { width: 24%; } #actions th:nth-child(3), #actions th:nth-child(4) { width: 11%; } #actions th:nth-child(5) { width: 13%; }
  #actions tbody td { height: 12mm; }
  /* the summary keeps to one page */
  h1 { font-size: 18pt; } #summary h2 { margin: 2mm 0 1mm; font-size: 14pt; padding-top: 1mm; } #summary h3 { margin: 1.8mm 0 .3mm; } #summary p { margin: 1mm 0; max-width: none; } #summary .lead { font-size: 10.5pt; }
  #summary .scroll { margin: .5mm 0; } #summary table { font-size: 8pt; } #summary td, #summary th { padding-top: .3mm; padding-bottom: .3mm; } #summary .note, #summary .range, #summary dt { font-size: 8pt; line-height: 1.25; }
  #summary .fill-in tbody td, #summary .fill-in tbody th { height: 7mm; } #summary table { line-height: 1.2; } #summary .figure { padding: 1mm 1.5mm; }
}
`.trim();
