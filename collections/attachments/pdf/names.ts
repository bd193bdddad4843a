/** Which names of a PDF may stand in the rewritten one, by what they belong to; ISO 32000-1. What is not named is left out. */

/** 7.7.3.3, without Metadata, PieceInfo, LastModified, Thumb, B, AA and the separation's names. */
export const pageKeys = ['Rotate', 'UserUnit', 'Group', 'StructParents', 'Tabs', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'] as const
/** What a page takes from the nodes above it. */
export const inheritedKeys = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
/** 7.7.2, of which pages, bookmarks and destinations are made anew. */
export const catalogKeys = ['Lang', 'MarkInfo', 'PageLabels', 'OCProperties'] as const
/** 14.7: the tags that a screen reader follows. */
export const structureRootKeys = ['Type', 'K', 'ParentTree', 'ParentTreeNextKey', 'RoleMap', 'ClassMap', 'Namespaces'] as const
/** 12.3.3, the title and the tree. */
export const bookmarkKeys = ['Title', 'First', 'Last', 'Next', 'Prev', 'Parent', 'Count', 'C', 'F'] as const

/** 12.5.6: drawn on the page, and so seen. Sticky notes and pop-ups are talk between those who wrote it. */
export const drawnAnnotations = [
  'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink',
  'Watermark',
] as const
/** Of an annotation what makes its picture: no author, no date, no subject, no reply. */
export const drawnKeys = [
  'Rect', 'F', 'AS', 'Border', 'BS', 'BE', 'C', 'IC', 'CA', 'ca', 'BM', 'OC', 'StructParent', 'QuadPoints', 'L', 'LE', 'LL', 'LLE', 'LLO',
  'Vertices', 'InkList', 'RD', 'DA', 'Q', 'CL', 'IT', 'Name', 'Sy',
] as const
export const linkKeys = ['Rect', 'F', 'Border', 'BS', 'C', 'OC', 'StructParent', 'QuadPoints', 'Contents', 'H'] as const
/** The reader would meet a hole where these were. */
export const mediaAnnotations = ['Sound', 'Movie', 'Screen', 'RichMedia', '3D'] as const

/** Left out wherever they stand: who made it and when, what it points to outside itself, and what something does by itself. */
export const neverKept: ReadonlySet<string> = new Set([
  'Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AF', 'EF', 'AA', 'OpenAction', 'JS', 'JavaScript', 'XFA', 'OPI', 'Ref', 'Alternates',
  'Creator', 'CreatorInfo', 'Author', 'Producer', 'Keywords', 'Subject', 'CreationDate', 'ModDate', 'RichMediaContent', 'Measure', 'PtData',
  'URI', 'URLS', 'FFilter', 'FDecodeParms',
])
/** An object that calls itself one of these is none that a page needs. */
export const neverCopied: ReadonlySet<string> = new Set([
  'Action', 'Filespec', 'F', 'EmbeddedFile', 'ObjStm', 'XRef', 'Metadata', 'Catalog', 'Pages', 'Page', 'Annot', 'Sig', 'Rendition',
  'MediaClip', 'RichMediaContent', '3D', 'Template', 'Collection',
])
/** 12.6.4.1, by `S`: an action, wherever it hides. */
export const actions: ReadonlySet<string> = new Set([
  'GoToR', 'GoToE', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named', 'SubmitForm', 'ResetForm', 'ImportData', 'JavaScript',
  'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView', 'RichMediaExecute', 'GoToDp',
])
