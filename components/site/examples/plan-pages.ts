/** Plans, in force and not, and their history. */
import { comparePlans, touchedOf } from '../../../domain/compare'
import { chromeAt, departments } from './facts'
import { example as page, type Example } from './example'
import { fullPlan } from './it-outage'
import { archivedPlan, card, correctedPlan, longNamedPlan, overdueCard, retiredPlan } from './other-plans'
import { formerContent, formerRevision, names, presentContent } from './past'
import { contentHash } from './plan-parts'

const hanne = { name: 'Hanne Skovdal', title: 'Kommunaldirektør' }

export const planPages: Example[] = [
  page('plan', { path: fullPlan.chrome.path, template: 'plan', props: fullPlan }),
  page('plan-kort-overskredet', { path: overdueCard.chrome.path, template: 'plan', props: overdueCard }),
  page('plan-kort', { path: card.chrome.path, template: 'plan', props: card }),
  page('plan-langt-navn', { path: longNamedPlan.chrome.path, template: 'plan', props: longNamedPlan }),
  page('plan-ude-af-brug', { path: retiredPlan.chrome.path, template: 'retiredPlan', props: retiredPlan }),
  page('plan-ude-af-brug-uden-afloeser', {
    path: retiredPlan.chrome.path,
    template: 'retiredPlan',
    props: { ...retiredPlan, reason: '', successor: null },
  }),
  page('plan-arkiveret', { path: archivedPlan.chrome.path, template: 'retiredPlan', props: archivedPlan }),
  page('plan-hasterettet', { path: correctedPlan.chrome.path, template: 'plan', props: correctedPlan }),
  page('plan-flyttet', {
    path: '/planer/systemnedbrud/',
    template: 'moved',
    props: {
      chrome: chromeAt('/planer/systemnedbrud/', departments.it, { label: 'IT-nedbrud', href: '/planer/systemnedbrud/' }),
      to: { label: 'IT-nedbrud', href: fullPlan.chrome.path },
    },
  }),
  page('historik-tom', {
    path: '/planer/noedstroem/historik/',
    template: 'history',
    props: {
      chrome: chromeAt('/planer/noedstroem/historik/', departments.it, { label: 'Historik', href: '/planer/noedstroem/historik/' }),
      title: card.title,
      planHref: card.chrome.path,
      revisions: [],
      events: [],
    },
  }),
  page('historik-tidligere-revision', {
    path: '/planer/it-nedbrud/historik/revision-2-0/',
    template: 'pastRevision',
    props: {
      chrome: {
        ...chromeAt(
          '/planer/it-nedbrud/historik/revision-2-0/',
          departments.it,
          { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' },
          { label: 'Historik', href: '/planer/it-nedbrud/historik/' },
          { label: 'Revision 2.0', href: '/planer/it-nedbrud/historik/revision-2-0/' },
        ),
        edition: 'internal',
      },
      title: 'IT-nedbrud',
      planHref: '/planer/it-nedbrud/',
      historyHref: '/planer/it-nedbrud/historik/',
      revision: formerRevision,
      content: formerContent,
      names,
    },
  }),
  page('historik', {
    path: '/planer/it-nedbrud/historik/',
    template: 'history',
    props: {
      chrome: chromeAt(
        '/planer/it-nedbrud/historik/',
        departments.it,
        { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' },
        { label: 'Historik', href: '/planer/it-nedbrud/historik/' },
      ),
      title: 'IT-nedbrud',
      planHref: '/planer/it-nedbrud/',
      revisions: [
        {
          number: '2.1',
          changeClass: 'minor',
          changeNote: 'Nyt nummer til vagten, og papirgange er kommet med.',
          preparedBy: [{ name: 'Birger Thygesen-Østergaard', title: 'Systemadministrator' }],
          approvedBy: [hanne],
          decision: { body: 'Byrådet', date: '2026-03-09', caseNumber: '26/1042' },
          urgent: false,
          approvedAt: '2026-03-10T09:12:00.000Z',
          periods: [{ from: '2026-03-10T09:12:00.000Z', until: null }],
          contentHash,
          inForce: true,
          changes: touchedOf(comparePlans(formerContent, presentContent), 12_000),
        },
        {
          ...formerRevision,
          changes: touchedOf(comparePlans(presentContent, formerContent), 12_000),
          textHref: '/planer/it-nedbrud/historik/revision-2-0/',
        },
      ],
      events: [
        {
          action: 'reviewWithoutChanges',
          revision: '2.1',
          at: '2026-09-02T07:30:00.000Z',
          by: hanne,
          comment: 'Gennemgået efter øvelsen i august.',
        },
      ],
      names,
      hasInternalPast: true,
    },
  }),
]
