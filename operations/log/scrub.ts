/** Takes mail addresses, phone numbers and passwords in addresses out of what is to be logged. */

const patterns: readonly [RegExp, string][] = [
  [/\/\/[^\s:@/]{1,100}:[^\s@/]{1,200}@/g, '//•••@'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}/g, '•••@•••'],
  // Eight digits as Danes write them, with or without +45; ten as a person's civil registration number.
  [/(?<![\w-])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\w-])/g, '••••••••'],
  [/(?<![\w-])\d{6}-?\d{4}(?![\w-])/g, '••••••-••••'],
]

/** `Mail to anna@fjordby.example: 12 34 56 78` → `Mail to •••@•••: ••••••••` */
export const scrub = (text: string): string => patterns.reduce((scrubbed, [pattern, mark]) => scrubbed.replace(pattern, mark), text)
