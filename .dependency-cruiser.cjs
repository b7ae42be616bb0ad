/** What each package may import, as the design fixes it. */
const MAY_IMPORT = {
  model: [],
  store: ['model'],
  loader: ['model', 'store'],
  query: ['model', 'store'],
  lineage: ['model', 'store'],
  layout: ['model'],
  export: ['model', 'layout'],
  server: ['model', 'store', 'query', 'lineage', 'layout', 'export'],
  cli: ['model', 'store', 'loader', 'query', 'lineage', 'layout', 'export', 'server'],
  web: ['model', 'layout', 'lineage'],
};
const BROWSER_TOO = '^packages/(model|lineage|layout|export|web)/';
const TEST = '\\.test\\.tsx?$|/contract/|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vite/client$' } },
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `packages/${name} imports ${allowed.join(', ') || 'no other package'}`,
      severity: 'error',
      from: { path: `^packages/${name}/`, pathNot: TEST },
      to: { path: '^(packages|scripts|test)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'lineage-knows-store-by-type',
      severity: 'error',
      from: { path: '^packages/lineage/', pathNot: TEST },
      to: { path: '^packages/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'narrow-doors',
      comment: 'a package is entered through its index',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: TEST },
      to: { path: '^packages/[^/]+/.+', pathNot: ['^packages/$1/', '^packages/[^/]+/index\\.ts$'] },
    },
    {
      name: 'free-of-node',
      severity: 'error',
      from: { path: BROWSER_TOO, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-renderer',
      comment: 'Sigma stays behind the picture',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/web/picture/' },
      to: { path: 'node_modules/(sigma|graphology)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
