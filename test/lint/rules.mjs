// @ts-check
/** The house's own lint rules. */

const operations = new Set([
  'find', 'findByID', 'findDistinct', 'findGlobal', 'findVersions', 'findVersionByID',
  'count', 'countVersions', 'create', 'update', 'updateGlobal', 'delete', 'duplicate', 'restoreVersion',
])

/**
 * Every Local API call says on whose behalf it acts: without `overrideAccess` Payload ignores the access rules, even
 * when a user is passed.
 * @type {import('eslint').Rule.RuleModule}
 */
const sayOnWhoseBehalf = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unsaid: 'Say `overrideAccess`: false with a user, or true with the reason in a comment.' },
  },
  create: (context) => ({
    CallExpression(node) {
      const { callee, arguments: [options] } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (!operations.has(callee.property.name) || !isPayload(callee.object)) return
      if (options?.type !== 'ObjectExpression' || says(options)) return
      context.report({ node, messageId: 'unsaid' })
    },
  }),
}

/**
 * `payload`, `req.payload`, `this.payload` …
 * @param {import('estree').Expression | import('estree').Super} object
 */
const isPayload = (object) =>
  (object.type === 'Identifier' && object.name === 'payload') ||
  (object.type === 'MemberExpression' && object.property.type === 'Identifier' && object.property.name === 'payload')

/**
 * A spread may carry it (`...asMachine`); what it carries is said where that object is written.
 * @param {import('estree').ObjectExpression} options
 */
const says = (options) =>
  options.properties.some(
    (property) =>
      property.type === 'SpreadElement' || (property.key.type === 'Identifier' && property.key.name === 'overrideAccess'),
  )

export default { rules: { 'say-on-whose-behalf': sayOnWhoseBehalf } }
