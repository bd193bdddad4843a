// @ts-check
/** Reads the Containerfile as far as ours goes; an instruction that is not known here is an error, so that no step is left out. */

/**
 * @typedef {object} Stage
 * @property {string} from
 * @property {string} name
 * @property {string[]} run the shell commands in their order
 * @property {{ from: string, source: string, target: string }[]} copies `from` is empty for the folder of the sources
 * @property {Record<string, string>} env
 * @property {string} user
 * @property {string[]} cmd
 */

const known = ['FROM', 'COPY', 'RUN', 'ENV', 'WORKDIR', 'USER', 'CMD', 'VOLUME', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK']

/** @param {string} text @returns {Stage[]} */
export function stagesOf(text) {
  /** @type {Stage[]} */
  const stages = []
  const lines = text.replace(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '').split('\n').filter(Boolean)
  for (const line of lines) {
    const [word = '', rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (!known.includes(word)) throw new Error(`The Containerfile says “${word}”, which the proof does not play.`)
    if (word === 'FROM') {
      const [from = '', , name = ''] = rest.split(' ')
      stages.push({ from, name, run: [], copies: [], env: {}, user: '', cmd: [] })
      continue
    }
    const stage = stages.at(-1)
    if (!stage) throw new Error('The Containerfile begins with FROM.')
    if (word === 'RUN') stage.run.push(rest)
    if (word === 'USER') stage.user = rest
    if (word === 'CMD') stage.cmd = JSON.parse(rest)
    if (word === 'ENV') Object.assign(stage.env, Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))))
    if (word === 'COPY') {
      const [, from = '', source = '', target = ''] = /^(?:--from=(\S+) )?(\S+) (\S+)$/.exec(rest) ?? []
      stage.copies.push({ from, source, target })
    }
  }
  return stages
}
