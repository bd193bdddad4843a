/** What the making of the demo municipality says while it works. */
export const demoTexts = {
  facts: 'Opretter Fjordby Kommunes afdelinger, kontakter, roller og brugere',
  outline: (plans: number) => `Opretter ${plans} planer`,
  history: (steps: number) => `Skriver planerne og lader dem gennemgå og godkende (${steps} trin)`,
} as const
