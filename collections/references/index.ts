/** What the editor asks while somebody writes. */
import { contactBook } from './contact-book'
import { references } from './offered'

export const referenceEndpoints = [contactBook, references]
