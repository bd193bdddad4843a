import packageJson from '../package.json'

/** The version of Planværk that this is, as CHANGELOG.md tells of it. */
export const { version } = packageJson
