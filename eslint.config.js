import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import regexpPlugin from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/*
 * Few rules, and every one of them an error: a warning is a rule that nobody keeps. What needs more than one
 * file to judge (import direction, cycles, file names, the composed schema) is held by test/architecture.
 */

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: a default export takes another name in each file that imports it.',
};

// A synchronous throw in a reference resolver nulls the whole list that a gateway asked for, not one item.
const asyncReferences = {
  selector:
    'Property[key.name="__resolveReference"] > :matches(ArrowFunctionExpression, FunctionExpression)[async=false]',
  message: '__resolveReference must be async, so that one failure is the failure of one entity.',
};

// The response cache would keep a response beyond the time that it depends on.
const unnotedTime = {
  selector:
    'CallExpression[callee.property.name="now"]:matches([callee.object.name=/^(clock|Date)$/], [callee.object.property.name=/clock$/]), NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Call now() of LoaderContext, which notes that the response depends on the time.',
};

const onlyInTests = {
  selector: 'MemberExpression[property.name="only"]',
  message: 'A test marked .only silences all the others.',
};

const skippedTest = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|todo)$/]',
  message: 'Run the test or remove it. What a machine may lack is said with skipIf(condition).',
};

// `expect(value);` compiles, runs and checks nothing.
const expectWithoutMatcher = {
  selector:
    ':matches(ExpressionStatement, ExpressionStatement > AwaitExpression) > CallExpression:matches([callee.name="expect"], [callee.object.name="expect"][callee.property.name=/^(soft|poll)$/])',
  message: 'expect() without a matcher checks nothing.',
};

/** Lines of a test's body that are code: the text of an inline snapshot is what it is. */
const MOST_LINES_OF_A_TEST = 50;
const tests = {
  rules: {
    'short-bodies': {
      create: (context) => ({
        'CallExpression > :matches(ArrowFunctionExpression, FunctionExpression)': (body) => {
          const call = context.sourceCode.getText(body.parent.callee);
          if (!/^(it|test)\b/.test(call)) return;
          const snapshots = [...context.sourceCode.getText(body).matchAll(/InlineSnapshot\(`([^`]*)`/g)];
          const lines = body.loc.end.line - body.loc.start.line + 1;
          const count = snapshots.reduce((left, [, text]) => left - text.split('\n').length + 1, lines);
          if (count <= MOST_LINES_OF_A_TEST) return;
          const message = `The body has ${count} lines; at most ${MOST_LINES_OF_A_TEST} are read at a glance. Split it, or name its parts.`;
          context.report({ node: body, message });
        },
      }),
    },
  },
};

/** Runs for every row: a promise for a value that is there costs more than the value, and delays its siblings. */
const resolvers = {
  rules: {
    'needless-async': {
      create: (context) => {
        const functions = [];
        const enter = (node) => functions.push({ node, awaits: [] });
        const leave = (node) => {
          const { awaits } = functions.pop();
          if (!node.async || node.parent.key?.name === '__resolveReference') return;
          if (awaits.some((found) => !isConditional(found, node))) return;
          const message = 'Return the value without a promise where nothing has to be awaited.';
          context.report({ node, message });
        };
        const shapes = ':matches(ArrowFunctionExpression, FunctionExpression, FunctionDeclaration)';
        return {
          [shapes]: enter,
          AwaitExpression: (node) => functions.at(-1)?.awaits.push(node),
          [`${shapes}:exit`]: leave,
        };
      },
    },
  },
};

/** Whether a node is evaluated only under a condition within a function. */
function isConditional(node, within) {
  for (
    let [child, parent] = [node, node.parent];
    child !== within;
    [child, parent] = [parent, parent.parent]
  ) {
    const isBranch = ['ConditionalExpression', 'IfStatement'].includes(parent.type) && parent.test !== child;
    if (isBranch || (parent.type === 'LogicalExpression' && parent.right === child)) return true;
  }
  return false;
}

const environment = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Settings are read and checked once, in src/config; take them as arguments.',
    },
  ],
  'no-restricted-imports': [
    'error',
    ...['node:process', 'process'].map((name) => ({
      name,
      importNames: ['env'],
      message: 'Settings are read and checked once, in src/config; take them as arguments.',
    })),
  ],
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'coverage/',
    'data/',
    'src/generated/',
    'src/defender-api/generated/',
    'console/generated/',
    'emulator/defender/generated/',
    'emulator/generated/',
    // A project of its own: its test builds it by its own configuration.
    'examples/react-starter/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type X }` keeps an empty import at run time, and with it a cycle that nobody sees.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A new member of a union must be thought about wherever the union is taken apart; `default` is a thought.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a text needs no String(); objects, null and undefined in one remain errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `async` without `await` is how a throw becomes a rejection, which reference resolvers depend on.
      '@typescript-eslint/require-await': 'off',
      // `_` marks what a signature demands and the function does not need.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Of ESLint's own rules, those that find mistakes which the compiler accepts.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-async-promise-executor': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      // Standard output belongs to the audit trail and the log, one JSON object a line.
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, asyncReferences],
      ...environment,
    },
  },

  {
    // A pattern that takes more than twice as long for twice the text lets one request hold the process for all.
    files: ['src/**/*.ts', 'resolvers/**/*.ts', 'emulator/**/*.ts'],
    plugins: { regexp: regexpPlugin },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
      // Two alternatives for the same text in a repetition are ways without number to divide it.
      'regexp/no-dupe-disjunctions': [
        'error',
        { report: 'trivial', reportExponentialBacktracking: 'potential' },
      ],
    },
  },

  {
    // These wait, or learn: their responses don't depend on the time. Hunts are never cached.
    files: ['src/loaders/**/*.ts', 'resolvers/**/*.ts'],
    ignores: ['src/loaders/{hunting,shared/key-loader,paging/list-memory}.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, asyncReferences, unnotedTime] },
  },

  {
    // Root fields run once per request, and those of mutations wait for a write.
    files: ['resolvers/**/*.ts'],
    ignores: ['resolvers/*/{Query,Mutation}.ts'],
    plugins: { resolvers },
    rules: { 'resolvers/needless-async': 'error' },
  },

  {
    // HTTP has one way out for each of its three reasons: Defender, tokens, signing keys.
    files: ['src/**/*.ts', 'resolvers/**/*.ts'],
    ignores: ['src/defender-api/**', 'src/credentials/**', 'src/identity/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/defender-api, src/credentials and src/identity speak HTTP.' },
      ],
    },
  },

  {
    files: ['src/config/**', 'examples/**', 'bench/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },

  {
    files: ['examples/supergraph/main.ts', 'bench/**/*.ts', 'test/{fuzz,site,soak}/main.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    files: ['test/**/*.ts'],
    plugins: { tests },
    rules: {
      'tests/short-bodies': 'error',
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        asyncReferences,
        onlyInTests,
        skippedTest,
        expectWithoutMatcher,
      ],
      // In a test `value!` fails the test on the spot, which is what the assertion is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers of a server are asserted on, not typed; expect.any() and expect.objectContaining() are typed `any` too.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    // Vitest reads its configuration from the default export.
    files: ['test/**/vitest.config.ts'],
    rules: { 'no-restricted-syntax': ['error', asyncReferences] },
  },

  {
    // Only rules that read one file: unknown names, directives and arguments are found when the schema is built, and by
    // test/subgraph/composition.test.ts.
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphqlPlugin },
    languageOptions: {
      parser: graphqlPlugin.parser,
      // No schema on purpose, see above; without this line the parser searches the disk for a configuration.
      parserOptions: { graphQLConfig: { schema: '' } },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          EnumValueDefinition: 'UPPER_CASE',
          InputObjectTypeDefinition: {
            style: 'PascalCase',
            requiredSuffixes: ['Input', 'Filter', 'Lookup', 'Order'],
          },
          'EnumTypeDefinition,InterfaceTypeDefinition,UnionTypeDefinition': {
            style: 'PascalCase',
            forbiddenSuffixes: ['Enum', 'Interface', 'Union'],
          },
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          'FieldDefinition[parent.name.value=Query]': { forbiddenPatterns: [/^(query|get)/i, /query$/i] },
          'FieldDefinition[parent.name.value=Mutation]': { forbiddenPatterns: [/(^mutation)|(mutation$)/i] },
        },
      ],
      // One input for one mutation, named after it: isolateMachine takes IsolateMachineInput.
      '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      // Words are read without regard to case, so two that differ in case only would be one.
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
);
