/**
 * Every page of the site as it may look in the invented Fjordby Kommune: well filled, and with nothing in it.
 * The tests hold each of them to HTML's rules and to WCAG; open one to see what a template is given.
 */
import type { Example } from './example'
import { factPages } from './fact-pages'
import { overviewPages } from './overview-pages'
import { planPages } from './plan-pages'

export const examples: Example[] = [...overviewPages, ...planPages, ...factPages]
