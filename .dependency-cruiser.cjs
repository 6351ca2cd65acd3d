/** The rules of docs/architecture.md that a machine can check. tools/checks/canaries.test.ts proves that each one bites. */
const services = '^services/(gateway|ai|jobs|profile|learning)/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'services-know-no-other-service',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '^services/all-in-one/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-know-no-service',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|web|cli|e2e|evals|bench)/' },
    },
    {
      name: 'web-knows-contracts-and-client',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(packages|services|cli)/', pathNot: '^packages/(contracts|client)/' },
    },
    {
      name: 'contracts-is-a-leaf',
      severity: 'error',
      from: { path: '^packages/contracts/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(packages/contracts/|node_modules/zod/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engines-know-no-outside',
      severity: 'error',
      from: {
        path: '^packages/(embedding|skills|matching|grounding|resume-reader|resume-writer)/src/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^(packages/(platform|database|client|llm|testing)/|node_modules/(fastify|kysely|pg|undici)/)|^(node:)?(http|https|net|http2)$',
      },
    },
    {
      name: 'routes-call-services-only',
      severity: 'error',
      from: { path: '\\.(routes|handlers)\\.ts$' },
      to: { path: '\\.repository\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-do-no-io',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: '\\.(repository|service|routes|handlers)\\.ts$|^(node:)?(fs|http|https|net|child_process)(/|$)|^packages/(platform/src/(?!errors/)|database)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a-features-repository-is-its-own',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^services/[^/]+/src/[^/]+/.*\\.repository\\.ts$',
        pathNot: '^services/$1/src/$2/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-only',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|^(e2e|evals|bench|tools|packages/testing)/|/testing/)' },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'outside-only-through-egress',
      severity: 'error',
      from: {
        path: `${services}|^packages/`,
        // The services call one another by addresses of the owner's settings, never of a user's.
        pathNot:
          '^packages/platform/src/egress/|^packages/platform/src/http/service-transport\\.ts$|\\.test\\.ts$|/testing/',
      },
      to: { path: '^node_modules/undici/|^(node:)?https?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/.*node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
