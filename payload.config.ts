/** Assembly only: what Planværk is made of, and where each part is. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { da } from '@payloadcms/translations/languages/da'
import { collections, globals } from './collections'
import { auditAttempts } from './collections/audit-log/attempts'
import { watchLocks } from './collections/audit-log/locks'
import { answerAlike } from './collections/sign-in-delays/hooks'
import { slowDownPasswordRoutes } from './collections/sign-in-delays/routes'
import { sayWhoHolds, watchWhoLocks } from './collections/document-locks'
import { closeInternals } from './collections/internal-access'
import { keepDetails, sayConflict } from './collections/errors'
import { closeDoors } from './collections/requests/closed-doors'
import { refuseMalformed } from './collections/requests/refuse-malformed'
import { sayInDanish } from './collections/requests/say-in-danish'
import { sayWholeSentences } from './collections/requests/whole-sentences'
import { sectionExampleEndpoint } from './collections/plans/section-example'
import { planEditor } from './collections/richtext'
import { importPath } from './components/admin/imports/path'
import { grantsPath } from './components/admin/grants/path'
import { helpPath } from './components/admin/help/path'
import { saveButtonEverywhere } from './components/admin/save/everywhere'
import { sharePath } from './components/admin/share/path'
import { favicon } from './components/admin/favicon'
import { qualityPath } from './components/admin/quality/path'
import { databaseFromEnv } from './database/adapter'
import { dataDirectory } from './database/address'
import { keepPrivate } from './database/private-folder'
import { readerEndpoints } from './collections/readers/endpoints'
import { referenceEndpoints } from './collections/references'
import { importEndpoints } from './importing/endpoints'
import { noteWho } from './operations/log/note-who'
import { loggingOf } from './operations/log/payload-logger'
import { adminUi, approvalViewTexts, danishCorrections, grantTexts, helpTexts, importAdminTexts, linkTexts, qualityTexts, togetherTexts } from './messages'

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: databaseFromEnv(process.env),
  collections,
  globals,
  plugins: [saveButtonEverywhere],
  endpoints: [...importEndpoints, ...referenceEndpoints, sectionExampleEndpoint, ...readerEndpoints],
  editor: planEditor,
  hooks: { afterError: [keepDetails, sayInDanish, sayWhoHolds, sayConflict, auditAttempts, sayWholeSentences, answerAlike] },
  onInit: async (payload) => {
    await keepPrivate(dataDirectory(process.env))
    watchLocks(payload)
  },
  ...loggingOf(process.env),
  telemetry: false,
  // Used by nothing, and a small question could ask for more than the server has (docs/decisions/0029).
  graphQL: { disable: true },
  i18n: { supportedLanguages: { da }, fallbackLanguage: 'da', translations: { da: danishCorrections } },
  // Payload would write the types anew, in a process of its own, at every start that is not production's.
  typescript: { outputFile: path.resolve(here, 'payload-types.ts'), autoGenerate: process.env.NODE_ENV === 'development' },
  admin: {
    user: 'users',
    // The default would ask an avatar service on the internet for each user's picture.
    avatar: 'default',
    dateFormat: 'd. MMMM yyyy HH:mm',
    importMap: { baseDir: here },
    meta: {
      titleSuffix: ` – ${adminUi.productName}`,
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }],
      // Nobody shares a link to the admin; its preview picture would be drawn by a service of Payload's.
      defaultOGImageType: 'off',
    },
    components: {
      header: ['/components/admin/SkipLink#SkipLink'],
      beforeLogin: ['/components/admin/SignIn#SignIn'],
      logout: { Button: '/components/admin/LogoutButton#LogoutButton' },
      afterNavLinks: ['/components/admin/quality/QualityNavLink#QualityNavLink', '/components/admin/help/HelpNavLink#HelpNavLink', '/components/admin/OpenMenu#OpenMenu'],
      views: {
        dashboard: { Component: '/components/admin/DashboardView#DashboardView' },
        approval: {
          Component: '/components/admin/approval/ApprovalView#ApprovalView',
          path: '/godkendelse/:id',
          meta: { title: approvalViewTexts.title },
        },
        keptText: { Component: '/components/admin/parallel/KeptTextView#KeptTextView', path: '/gemt-tekst/:id/:text' },
        settle: { Component: '/components/admin/parallel/SettleView#SettleView', path: '/valg/:id' },
        waitsForMe: { Component: '/components/admin/lists/WaitsForMe#WaitsForMe', path: '/afventer-mig', exact: true },
        quality: {
          Component: '/components/admin/quality/QualityView#QualityView',
          path: qualityPath,
          exact: true,
          meta: { title: qualityTexts.heading },
        },
        imports: {
          Component: '/components/admin/imports/ImportsView#ImportsView',
          path: importPath,
          exact: true,
          meta: { title: importAdminTexts.heading },
        },
        importReview: {
          Component: '/components/admin/imports/ReviewView#ReviewView',
          path: `${importPath}/:id`,
          meta: { title: importAdminTexts.heading },
        },
        invite: { Component: '/components/admin/invite/InviteView#InviteView', path: '/inviter', exact: true, meta: { title: linkTexts.invite.heading } },
        chooseByLink: { Component: '/components/admin/invite/ChooseView#ChooseView', path: '/adgangskode', exact: true, meta: { title: linkTexts.choose.heading } },
        help: { Component: '/components/admin/help/HelpView#HelpView', path: helpPath, exact: true, meta: { title: helpTexts.heading } },
        grants: { Component: '/components/admin/grants/GrantsView#GrantsView', path: grantsPath, exact: true, meta: { title: grantTexts.heading } },
        share: { Component: '/components/admin/share/ShareView#ShareView', path: `${sharePath}/:id`, meta: { title: togetherTexts.share.title } },
        unauthorized: { Component: '/components/admin/SignInNoAccess#SignInNoAccess' },
        forgot: { Component: '/components/admin/SignInForgotten#SignInForgotten' },
      },
      graphics: { Icon: '/components/admin/Graphics#Icon', Logo: '/components/admin/Graphics#Logo' },
    },
  },
})
  .then(closeInternals)
  .then(watchWhoLocks)
  .then(slowDownPasswordRoutes)
  .then(refuseMalformed)
  .then(closeDoors)
  .then(noteWho)
