// The picture in docs/design.md, held: data flows one way, and the core does no I/O.
const left = {
  survey: 'reference|survey',
  profile: 'reference|survey|profile',
  footprint: 'reference|survey|profile|footprint',
  simulation: 'reference|survey|profile|footprint|simulation',
  report: 'reference|survey|profile|footprint|simulation|report',
};
const leftOnly = Object.entries(left).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-to-its-left`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '^src/report/render/' },
  to: { path: '^src/', pathNot: `^src/(${allowed})/|^src/(resplan-error|json-text)` },
}));

module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'renderers-import-the-report-and-words',
      severity: 'error',
      from: { path: '^src/report/render/' },
      to: { path: '^src/(cli|plan)/' },
    },
    {
      name: 'reference-stands-alone',
      severity: 'error',
      from: { path: '^src/reference/' },
      to: { path: '^src/', pathNot: '^src/reference/|^src/resplan-error' },
    },
    { name: 'nothing-imports-cli', severity: 'error', from: { pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    {
      name: 'no-io-in-the-core',
      severity: 'error',
      from: { path: '^src/(survey|profile|footprint|simulation|report|reference|i18n)/' },
      to: { path: '^(node:)?(fs|fs/promises|os|child_process|process|worker_threads|path|http|https|net|crypto)$' },
    },
    {
      name: 'no-zod-in-the-core',
      comment: 'types and data stand apart from schemas, so that the core runs in a page',
      severity: 'error',
      from: { path: '^src/(profile|footprint|simulation|report)/', pathNot: 'schema\\.ts$|/read-profile\\.ts$' },
      to: { path: 'node_modules/zod|/schema\\.ts$' },
    },
    {
      name: 'the-page-runs-in-a-browser',
      comment: 'what a switch of the page runs: no node, no zod (which probes new Function), no terminal tables',
      severity: 'error',
      from: { path: '^src/page/' },
      to: {
        reachable: true,
        path: '^(node:)|node_modules/(zod|cli-table3|chalk|yaml|write-excel-file|csv-stringify)/|/schema\\.ts$|^src/(cli|plan)/',
      },
    },
    {
      name: 'the-core-of-the-library-runs-in-a-browser',
      comment: 'core.ts and all that it reaches: no node, no zod, no reading of files',
      severity: 'error',
      from: { path: '^src/library/core\\.ts$' },
      to: {
        reachable: true,
        path: '^(node:)|node_modules/(zod|yaml|cli-table3|chalk|write-excel-file|csv-stringify)/|/schema\\.ts$|^src/cli/',
      },
    },
    {
      name: 'only-the-library-imports-itself',
      severity: 'error',
      from: { pathNot: '^src/library/' },
      to: { path: '^src/library/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
