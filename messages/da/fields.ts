/** Labels and help texts of the admin's fields. */
export const fieldTexts = {
  slug: 'Adresse på siden',
  slugHelp: 'Laves ud fra navnet. Kan ændres: den gamle adresse fører videre til den nye.',
  slugInvalid: 'Adressen må kun have små bogstaver a-z, tal og bindestreger, højst 80 tegn.',
  slugTaken: (slug: string) => `Adressen “${slug}” er taget i alle varianter. Skriv en anden under “Adresse på siden”.`,
  slugWasAnothers: (slug: string) =>
    `Adressen “${slug}” har ført til noget andet og kan ikke bruges igen: gamle links og QR-koder fører stadig derhen. Skriv en anden under “Adresse på siden”.`,
  wordless: 'Skriv mindst ét bogstav eller tal, så navnet kan læses op og findes.',
  titleTaken: (title: string) =>
    `Afdelingen har allerede en plan med titlen “${title}”. Skriv en anden titel, eller ret i den plan, der er.`,
  titleKey: 'Titlen i afdelingen',
  titleTooLong: 'Titlen må højst være på 160 tegn.',
  mail: 'Skriv en mailadresse som navn@kommune.dk.',
} as const
