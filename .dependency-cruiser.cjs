/** Who may import whom (architecture.md); every rule at error. Type-only imports count too. */
const outside = (...rooms) => ({ pathNot: rooms });
const TESTS = String.raw`\.(unit\.|browser\.|property\.)?test\.tsx?$`;
const APP = '^(src-domain|src-main|src-renderer|assets|e2e|bench|scripts)/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycle', 'Modules form no circle.', {}, { circular: true }),
    rule('resolvable', 'Every import leads to a module.', {}, { couldNotResolve: true }),
    rule(
      'domain-is-pure',
      'The domain imports nothing of the app, and none of React, Dexie, Electron, Node.',
      { path: '^src-domain/', pathNot: TESTS },
      { pathNot: ['^src-domain/', '(^|/)node_modules/(zod|date-fns|fast-check)/'] },
    ),
    rule(
      'domain-tests',
      'Tests of the domain see the domain and the assets.',
      { path: `^src-domain/.*${TESTS}` },
      outside('^src-domain/', '^assets/', '(^|/)node_modules/', '^(node:)?[a-z_/]+$'),
    ),
    rule(
      'testing-stays-in-tests',
      'Test doubles are not shipped.',
      outside(
        TESTS,
        '^src-[a-z]+/testing/',
        '^e2e/',
        '^bench/',
        '^src-renderer/dev\\.tsx$',
        '-contract\\.ts$',
      ),
      {
        path: '^src-[a-z]+/testing/',
      },
    ),
    rule(
      'main-and-renderer-apart',
      'The host does not know the page.',
      { path: '^src-main/' },
      { path: '^(src-renderer|e2e|bench)/' },
    ),
    rule(
      'renderer-and-main-apart',
      'The page does not know the host: they meet in src-domain/ports.',
      { path: '^src-renderer/' },
      { path: '^(src-main|e2e|bench)/' },
    ),
    rule(
      'renderer-without-node',
      'A page has no Node.',
      { path: '^src-renderer/', pathNot: [TESTS, 'vite\\.config\\.ts$'] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'services-without-shells',
      'Services know no shell, and neither Electron nor Playwright.',
      {
        path: '^src-main/(services|bridge)/',
        pathNot: [TESTS, '^src-main/services/settings/settings\\.electron\\.ts$'],
      },
      {
        path: [
          '^src-main/shells/(electron|chromium)/',
          '(^|/)node_modules/(electron|electron-store|playwright-core)/',
        ],
      },
    ),
    rule(
      'commands-headless',
      'The command line opens pages through the Chromium shell alone.',
      { path: '^src-main/commands/', pathNot: TESTS },
      {
        path: ['^src-main/shells/electron/', '(^|/)node_modules/(electron|electron-store|playwright-core)/'],
      },
    ),
    rule(
      'shells-apart',
      'The Electron shell does not know the Chromium shell.',
      { path: '^src-main/shells/electron/', pathNot: TESTS },
      { path: ['^src-main/shells/chromium/', '(^|/)node_modules/playwright-core/'] },
    ),
    rule(
      'shells-apart-too',
      'The Chromium shell does not know the Electron shell.',
      { path: '^src-main/shells/chromium/', pathNot: TESTS },
      { path: ['^src-main/shells/electron/', '(^|/)node_modules/electron/'] },
    ),
    rule(
      'electron-in-its-shell',
      'Only the Electron shell imports electron.',
      { path: APP, pathNot: ['^src-main/shells/electron/', TESTS] },
      { path: '(^|/)node_modules/electron/' },
    ),
    rule(
      'dexie-in-the-store',
      'Only the store imports Dexie.',
      { path: '^src-renderer/', pathNot: ['^src-renderer/(store|testing)/', TESTS] },
      { path: '(^|/)node_modules/dexie' },
    ),
    rule(
      'features-apart',
      'A feature does not import another feature.',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/features/([^/]+)/', pathNot: '^src-renderer/features/$1/' },
    ),
    rule(
      'features-use-hooks',
      'Features reach the store through its hooks alone, and not the bridge or the app frame.',
      { path: '^src-renderer/features/', pathNot: TESTS },
      { path: '^src-renderer/(store|bridge|app)/', pathNot: '^src-renderer/store/(hooks|store-api)' },
    ),
    rule(
      'components-are-plain',
      'Components know React, antd and the texts only.',
      { path: '^src-renderer/components/', pathNot: TESTS },
      { path: '^src-renderer/(store|bridge|features|app)/' },
    ),
    rule(
      'store-below-screens',
      'The store knows no screen.',
      { path: '^src-renderer/(store|bridge)/', pathNot: TESTS },
      { path: '^src-renderer/(features|components|app)/' },
    ),
    rule(
      'e2e-on-the-built-app',
      'End-to-end tests use the app as it was built; its types alone may be named.',
      { path: '^e2e/' },
      { path: '^src-(main|renderer)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'shipped-packages',
      'What is shipped needs only dependencies, not development packages.',
      {
        path: '^src-',
        pathNot: [
          TESTS,
          '/testing/',
          '-contract\\.ts$',
          'vite\\.config\\.ts$',
          'dev\\.tsx$',
          '^src-main/shells/electron/',
        ],
      },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-orphan-upwards',
      'Nothing imports the command line or an entry of a shell.',
      { path: APP },
      { path: '^src-main/(cli|shells/[a-z]+/main)\\.ts$' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
