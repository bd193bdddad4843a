// @ts-check
import globals from 'globals'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'
import planvaerk from './test/lint/rules.mjs'

/**
 * Who may import whom: each folder lists the folders of the house it may not reach for.
 * @param {string[]} files
 * @param {string[]} forbidden
 * @param {string} why
 */
const direction = (files, forbidden, why) => ({
  files,
  rules: {
    'no-restricted-imports': /** @type {const} */ ([
      'error',
      { patterns: [{ regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, message: why }] },
    ]),
  },
})

/**
 * The rules of the domain reach for nothing outside their own folder, libraries for hashing and words excepted.
 * @param {string} files
 * @param {string} outside what an import begins with that leaves `domain/` from there
 */
const pure = (files, outside) => ({
  files: [files],
  rules: {
    'no-restricted-imports': /** @type {const} */ ([
      'error',
      { patterns: [{ regex: outside, message: 'domain/ is pure and imports nothing outside itself.' }] },
    ]),
  },
})

const house = ['app', 'scripts', 'test', 'demo', 'importing', 'reminders', 'publishing', 'database', 'collections', 'components', 'messages', 'domain', 'workers', 'operations']
/** @param {string[]} allowed */
const allBut = (...allowed) => house.filter((folder) => !allowed.includes(folder))

export default tseslint.config(
  { ignores: ['node_modules/', '.next*/', 'generated/', 'data/', 'coverage/', 'next-env.d.ts', 'payload-types.ts', 'app/(payload)/admin/importMap.js', 'database/migrations/*/2*.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    plugins: { planvaerk, regexp },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: true }],
      'planvaerk/say-on-whose-behalf': 'error',
      // A text made for it would hold up the process for minutes (docs/decisions/0037).
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },

  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [
      'test/**', 'collections/records.ts', 'database/**', 'publishing/snapshot/**',
      // Page by page, and on behalf of whoever it is told.
      'collections/audit-log/export.ts', 'collections/frozen-references.ts', 'importing/import-plan.ts', 'importing/people.ts',
    ],
    rules: {
      'no-restricted-syntax': /** @type {const} */ ([
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(find|findByID|count)$/][callee.object.name="payload"], CallExpression[callee.property.name=/^(find|findByID|count)$/][callee.object.property.name="payload"]',
          message: 'Records are read by collections/records.ts, which asks on whose behalf.',
        },
      ]),
    },
  },

  pure('domain/*', '^\\.\\./'),
  pure('domain/*/**', '^(\\.\\./){2}'),
  direction(['messages/**'], allBut('messages', 'domain'), 'messages/ knows only the words of domain/.'),
  direction(['components/site/**', 'components/compare/**'], allBut('components', 'messages', 'domain'), 'A page component takes plain props: no data access.'),
  direction(['components/admin/**'], ['app', 'scripts', 'test', 'demo', 'importing', 'reminders', 'database'], 'The admin talks to the server through its endpoints.'),
  direction(['database/**'], allBut('database', 'messages'), 'database/ knows of adapters and transactions, not of what is in them.'),
  direction(['collections/**'], ['app', 'scripts', 'test', 'demo', 'importing', 'reminders', 'publishing', 'components/site'], 'collections/ is used by these, not the other way round.'),
  direction(['publishing/**'], ['app', 'scripts', 'test', 'demo', 'importing', 'reminders'], 'publishing/ reads the snapshot and writes releases; nothing more.'),
  direction(['reminders/**', 'importing/**'], ['app', 'scripts', 'test', 'demo'], 'Nothing imports the entries.'),
  direction(['workers/**'], allBut('workers'), 'workers/ runs any program within limits and knows none of them.'),
  direction(['operations/**'], ['app', 'scripts', 'test', 'demo', 'components'], 'What keeps the program running is used by the entries, not the other way round.'),
  direction(['demo/**'], ['app', 'scripts', 'test', 'components', 'publishing', 'reminders'], 'The demo is content and the commands that bring it about.'),
  direction(['app/**'], ['scripts', 'test', 'demo'], 'Nothing imports the entries.'),
)
