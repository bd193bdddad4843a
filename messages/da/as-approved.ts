/** What was approved, beside what holds today; and what a change of a contact or role reaches. */
export const asApprovedTexts = {
  heading: 'Kontakter, som de var ved godkendelsen',
  help: 'Planen viser altid de numre, der gælder nu. Er noget ændret siden godkendelsen, står det nye under det gamle.',
  today: 'I dag',
  gone: 'findes ikke længere',
  reaches: (plans: string) => `Ændringen vises straks i: ${plans}, uden ny godkendelse.`,
} as const
