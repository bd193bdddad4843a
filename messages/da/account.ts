/** One's own user, as "Mine opgaver" tells of it. */
export const accountTexts = {
  heading: 'Din bruger',
  changes: 'Andre har ændret din bruger. Er det ikke aftalt med dig, så sig det straks til den beredskabsansvarlige.',
  by: (at: string, name: string) => `${at} af ${name}`,
  machine: 'serveren eller kommunens login',
  signIns: 'Dine seneste login. Var et af dem ikke dig, så skift adgangskode, og sig det til en administrator.',
} as const
