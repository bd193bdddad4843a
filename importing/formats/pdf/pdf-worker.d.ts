/** The library's other half, which it has no types for: handed over as it is. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
