/** As large as a plan with pictures gets, in bytes. Told apart from the readers, so that whoever asks loads none of them. */
export const maxDocumentBytes = 30_000_000
