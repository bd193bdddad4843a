/** The words of the mails that Planværk sends. */
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`)

export const mailTexts = {
  sender: (municipality: string) => `Planværk, ${municipality}`,
  greeting: (name: string) => `Kære ${name}`,

  subject: {
    review: (title: string, day: string) => `“${title}” skal revideres senest ${day}`,
    overdue: (title: string) => `Revision overskredet: “${title}”`,
    waiting: (title: string) => `“${title}” afventer godkendelse`,
    correction: (title: string) => `Hasterettelse af “${title}” afventer godkendelse`,
    reading: (title: string) => `Læs og bekræft “${title}”`,
    several: (count: number) => `${count} planer venter på dig`,
    severalOverdue: (count: number) => `${count} planer venter, og frister er overskredet`,
    undelivered: (count: number) => (count === 1 ? 'En mail kom ikke frem' : `${count} mails kom ikke frem`),
  },

  intro: {
    one: 'En plan venter på dig.',
    several: (count: number) => `${count} planer venter på dig.`,
    undelivered: 'Planværk kunne ikke aflevere disse mails. Ret adressen, eller giv beskeden videre på en anden måde.',
  },

  headings: {
    overdue: 'Revision overskredet',
    review: 'Skal revideres',
    correction: 'Hasterettelser, der afventer godkendelse',
    waiting: 'Afventer godkendelse',
    reading: 'Skal læses og bekræftes',
    undelivered: 'Mails, der ikke kom frem',
  },

  kindIn: (kind: string, department: string) => (department ? `${kind} · ${department}` : kind),
  due: (day: string, left: number) => {
    if (left === 0) return `Skal revideres i dag, ${day}.`
    return left > 0
      ? `Skal revideres senest ${day}, om ${days(left)}.`
      : `Skulle være revideret senest ${day}, for ${days(-left)} siden.`
  },
  draft: 'Der er en kladde med ændringer. Send den til godkendelse, når den er færdig.',
  sentBack: 'Den nye udgave er sendt retur. Ret den, og send den til godkendelse igen.',
  inReview: 'En ny udgave afventer godkendelse.',
  editor: (name: string) => `Ansvarlig redaktør er ${name}.`,
  noEditor: 'Planen har ingen ansvarlig redaktør, der kan få mail. Sørg for, at der vælges en ny.',
  submitted: (day: string, by: string, waited: number) =>
    waited === 0 ? `Sendt til godkendelse i dag af ${by}.` : `Sendt til godkendelse ${day} af ${by}, for ${days(waited)} siden.`,
  confirm: (day: string, left: number) =>
    left >= 0
      ? `Læserne ser en rettelse, som endnu ikke er godkendt. Den skal godkendes senest ${day}.`
      : `Læserne ser en rettelse, som skulle være godkendt senest ${day}, for ${days(-left)} siden.`,
  reading: (number: string) => `Revision ${number} er i kraft. Læs den, og bekræft, at du har læst og forstået den.`,
  someone: 'en bruger, der ikke findes længere',
  noApprover: 'Ingen kan godkende planen: den har ingen godkendere, eller de har selv skrevet i den. Sørg for, at en anden får tilladelsen.',

  buttons: {
    open: 'Åbn planen',
    approve: 'Læs og tag stilling',
    unchanged: 'Gennemgået uden ændringer',
    read: 'Læs og bekræft',
    outbox: 'Se mailen',
  },

  why: (reasons: readonly string[]) => `Du får mailen, fordi ${reasons.join(', og fordi ')}.`,
  escalation: 'Mails om overskredne frister kan ikke afmeldes.',
  unsubscribe: 'Afmeld de daglige påmindelser',
  unsubscribeHelp: 'Mails om overskredne frister kommer stadig.',
  from: (municipality: string) => `Sendt af Planværk for ${municipality}.`,

  page: {
    title: 'Afmeld påmindelser',
    ask: (name: string) =>
      `${name} får højst én mail om dagen om planer, der skal revideres eller godkendes. Mails om overskredne frister kommer stadig efter en afmelding.`,
    button: 'Afmeld påmindelser',
    done: 'Påmindelserne er afmeldt. De kan slås til igen i din profil i Planværk.',
    bad: 'Linket gælder ikke. Log ind i Planværk, og vælg det i din profil.',
  },
} as const
