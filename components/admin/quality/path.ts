/** Where the list of what should be mended lies in the admin; payload.config.ts opens it there. */
export const qualityPath = '/skal-rettes'
