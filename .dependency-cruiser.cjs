/** The dependency rule of docs/adr/0001-layers.md. Every rule is proven by a fixture that breaks it: see tools/architecture.spec.mjs. */
const root = process.env.CRUISE_ROOT ?? '';
const at = (path) => `^${root}${path}`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: at('backend/src/domain/'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: at('backend/src/domain/') },
    },
    {
      name: 'application-knows-domain-and-contracts-only',
      severity: 'error',
      from: { path: at('backend/src/application/'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: [at('backend/src/(application|domain)/'), at('libs/contracts/'), '^(node:)?stream$'] },
    },
    {
      name: 'backend-knows-no-frontend',
      severity: 'error',
      from: { path: at('backend/') },
      to: { path: at('(public-site|admin-app|libs/(api-client|ui|admin-kit|content-kit))/') },
    },
    { name: 'frontends-know-only-libs', severity: 'error', from: { path: at('(public-site|admin-app)/') }, to: { path: at('backend/') } },
    {
      name: 'frontends-know-not-each-other',
      severity: 'error',
      from: { path: at('(public-site|admin-app)/') },
      to: { path: at('(public-site|admin-app)/'), pathNot: at('$1/') },
    },
    {
      name: 'modules-know-not-each-other',
      severity: 'error',
      from: { path: at('admin-app/src/modules/([^/]+)/') },
      to: { path: at('admin-app/src/modules/'), pathNot: at('admin-app/src/modules/$1/') },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: at('libs/') }, to: { path: at('(backend|public-site|admin-app)/') } },
    {
      name: 'contracts-stand-alone',
      severity: 'error',
      from: { path: at('libs/contracts/') },
      to: { pathNot: [at('libs/contracts/'), 'node_modules/zod/'] },
    },
    {
      name: 'only-the-client-calls-the-api',
      severity: 'error',
      from: { path: at('(public-site|admin-app|libs/(ui|admin-kit|content-kit))/') },
      to: { path: '(^|node_modules/)openapi-fetch(/|$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(backend|public-site|admin-app)/dist/' },
    tsConfig: { fileName: 'libs/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
