/**
 * Which way imports may point. Each rule says why in its comment, which is what `npm run check` prints.
 */

// From left to right: a slice may import its own level and those before it. A new slice gets its place here first.
const levels = [
  ['config', 'errors', 'formats', 'database', 'outside'],
  ['access', 'audit', 'queues'],
  ['users', 'areas', 'sectors', 'tags', 'addresses', 'views', 'segments'],
  ['businesses', 'associations'],
  ['contacts'],
  ['mail'],
  ['interactions', 'commitments', 'topics', 'register'],
  ['subscriptions'],
  ['visits', 'questions', 'knowledge'],
  ['events', 'newsletters', 'outreach'],
  ['imports', 'exports', 'duplicates', 'history', 'bulk', 'maps', 'timeline', 'search', 'reports', 'privacy'],
  ['public'],
];

// What is no slice: the machinery of the GraphQL door, and what starts the processes.
const doors = ['graphql', 'launch'];

const graphqlDoor = [
  '^api/graphql/',
  '^api/[^/]+/graphql/',
  'node_modules/@nestjs/(graphql|apollo)/',
  'node_modules/@apollo/server/',
];

const known = [...levels.flat(), ...doors].join('|');

const leftOnly = levels.slice(0, -1).map((level, index) => ({
  name: `slices-import-to-the-left (${level[0]} …)`,
  comment:
    'Slices have an order (ARCHITECTURE.md), so that no change can travel in circles. Move the rule to the left, let a higher slice compose both, or enqueue a job.',
  severity: 'error',
  from: { path: `^api/(${level.join('|')})/` },
  to: {
    path: `^api/(${levels
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

const only = (name, what, where, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(api|jobs|newsletters|prisma|admin)/', pathNot: where },
  to: { path: `node_modules/${what}/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'slices-have-a-place',
      comment:
        'This folder of api has no place in the order yet: give it one at the top of .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^api/[^/]+/', pathNot: `^api/(${known})/` },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: { pathNot: '^prisma/generated/' },
      to: { circular: true },
    },
    {
      name: 'letter-knows-nothing-of-ours',
      comment:
        'newsletters/ renders and sends what it is given; it can be tried and tested without database and Nest.',
      severity: 'error',
      from: { path: '^newsletters/' },
      to: { path: '^(api|jobs|admin|prisma|tests)/|node_modules/(@nestjs|pg|@prisma)/' },
    },
    {
      name: 'admin-knows-the-schema-only',
      comment: 'The only bond between admin and api is api/schema.graphql, through code generation.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(api|jobs|newsletters|prisma|tests)/' },
    },
    {
      name: 'api-knows-no-jobs-nor-admin',
      comment:
        'api/queues/job-contracts.ts says what jobs there are; who does them is not the business of api.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(jobs|admin)/' },
    },
    {
      name: 'jobs-know-no-admin',
      comment: 'jobs runs without a screen.',
      severity: 'error',
      from: { path: '^jobs/' },
      to: { path: '^admin/' },
    },
    {
      name: 'jobs-reach-no-graphql',
      comment:
        'A worker must not load the GraphQL door, not even indirectly: it costs memory, and its rights are other ones.',
      severity: 'error',
      from: { path: '^jobs/' },
      to: {
        path: graphqlDoor,
        reachable: true,
      },
    },
    {
      name: 'domain-before-its-door',
      comment: 'The domain files of a slice serve jobs and public pages too; only graphql/ may know GraphQL.',
      severity: 'error',
      from: { path: '^api/[^/]+/(?!graphql/)', pathNot: '^api/graphql/' },
      to: { path: graphqlDoor },
    },
    {
      name: 'nobody-imports-the-launcher',
      comment: 'api/launch starts processes; what runs inside them must also run without it.',
      severity: 'error',
      from: { path: '^(api|jobs|newsletters|prisma|admin)/', pathNot: '^api/launch/' },
      to: { path: '^api/launch/' },
    },
    {
      name: 'launcher-stays-small',
      comment: 'The launcher migrates and starts; it knows no slice, so that it is ready at once.',
      severity: 'error',
      from: { path: '^api/launch/' },
      to: { path: '^(api|jobs|newsletters|prisma)/', pathNot: '^api/(launch|config|database)/' },
    },
    {
      name: 'seed-serves-nobody',
      comment: 'prisma/ holds the schema, its client and the demo data; only the client is for others.',
      severity: 'error',
      from: { path: '^(api|jobs|newsletters|admin)/' },
      to: { path: '^prisma/(?!generated/)' },
    },
    {
      name: 'tests-serve-nobody',
      comment: 'What runs in production must not need a file that is there for testing.',
      severity: 'error',
      from: { path: '^(api|jobs|newsletters|prisma|admin)/' },
      to: { path: '^tests/' },
    },
    only(
      'one-place-makes-clients',
      '@prisma/adapter-pg',
      '^api/database/',
      'One Prisma client per process, made in api/database: pool size, time-outs and logging are decided once.',
    ),
    only(
      'queue-behind-its-port',
      'bullmq',
      '^(api/queues/bullmq-[^/]+|jobs/worker)\\.ts$',
      'The queue can be PostgreSQL or Redis, and may become something else: everybody else uses the port in api/queues.',
    ),
    only(
      'sendgrid-behind-its-port',
      '@sendgrid',
      '^newsletters/delivery/',
      'Another mail provider must be one new file: everybody else uses the port MailSender.',
    ),
    {
      name: 'no-development-packages-in-production',
      comment: 'A package that runs in production belongs in dependencies.',
      severity: 'error',
      from: { path: '^(api|jobs|newsletters|prisma)/', pathNot: '\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages-only',
      comment:
        'A package that only happens to be installed can be gone after the next install: add it to package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-exist',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\./generated' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated/' },
    exclude: { path: '^(dist|coverage|\\.ingang)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['main', 'module', 'types', 'typings'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
    },
    moduleSystems: ['cjs', 'es6'],
  },
};
