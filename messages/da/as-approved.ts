/** What was approved, beside what holds today; and what a change of a contact or role reaches. */
export const asApprovedTexts = {
  heading: 'Kontakter og roller, som de var ved godkendelsen',
  roles: 'Roller',
  contacts: 'Kontakter',
  role: (title: string, holders: readonly string[]) => `${title}: ${holders.length > 0 ? holders.join(', ') : 'ikke besat'}`,
  deputy: (name: string) => `${name} (stedfortræder)`,
  help: 'Planen viser altid de navne og numre, der gælder nu. Er noget ændret siden godkendelsen, står det nye under det gamle.',
  today: 'I dag',
  gone: 'findes ikke længere',
  reach: {
    plans: (count: number) => `Ændringen vises straks i ${count} ${count === 1 ? 'plan' : 'planer'}, uden ny godkendelse`,
    everywhere: 'Se alle steder, den bruges',
  },
} as const
