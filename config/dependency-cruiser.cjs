// Executes config/module-graph.json: who may import whom, through which doors. Type-only imports count.
const graph = require('./module-graph.json');

const modules = Object.keys(graph);
const DOORS = '(index|events)\\.ts$';
const inModule = (name) => `^libs/${name}/src/`;

/** A module reaches only the modules listed for it, and there only their doors. */
const moduleRules = modules.flatMap((name) => {
  const allowed = [name, 'kernel', 'platform', ...graph[name]];
  return [
    {
      name: `${name}-imports-only-what-is-listed`,
      severity: 'error',
      from: { path: inModule(name) },
      to: { path: '^libs/', pathNot: `^libs/(${allowed.join('|')})/` },
    },
    {
      name: `${name}-is-entered-by-its-doors`,
      severity: 'error',
      from: { path: '^libs/', pathNot: inModule(name) },
      to: { path: inModule(name), pathNot: `${inModule(name)}${DOORS}` },
    },
    {
      name: `apps-enter-${name}-by-its-doors`,
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: inModule(name), pathNot: `${inModule(name)}(index|events|http|jobs)\\.ts$` },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: `^libs/(${modules.join('|')})/` },
    },
    {
      name: 'domain-is-plain-typescript',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(kernel/src/|[^/]+/src/domain/)' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    ...moduleRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/|^apps/web/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
