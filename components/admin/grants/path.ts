/** The place of the table of permissions below the admin. */
export const grantsPath = '/hvem-maa-hvad'
