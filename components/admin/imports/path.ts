/** Where old plans are imported in the admin; payload.config.ts opens it there. */
export const importPath = '/importer'
