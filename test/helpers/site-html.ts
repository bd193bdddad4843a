/** The rules of HTML that every page is held to. */
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How React writes HTML is its own affair, and so is the length of a plan's name.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-case': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'require-sri': 'off', // The site loads only its own files.
    'no-inline-style': 'error',
    // Numbers are kept on one line by the stylesheet, so that they can be copied with ordinary spaces.
    'tel-non-breaking': 'off',
    // `<search>` is not known to every browser that must read these pages.
    'prefer-native-element': ['error', { exclude: ['search'] }],
  },
})

/** @returns what is wrong with the markup, as `rule: message` */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`))
}
