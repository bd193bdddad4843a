// @ts-check
/**
 * What is changed in Payload's own code before it is built, because no setting, slot or translation of Payload's reaches it (docs/decisions/0080).
 * Each change says what stands in the file, exactly once in the named version, and what takes its place; a build stops when it does not.
 */
import { payloadWords as words } from '../../../messages/da/payload-words.mjs'

/**
 * @typedef {object} Change
 * @property {string} why
 * @property {string} from what stands in the file, once
 * @property {string} to what takes its place
 */
/** @typedef {{ file: string, changes: Change[] }} Patch `file`: below node_modules */

/** @param {unknown} value @returns {string} as it is written in a program */
const q = (value) => JSON.stringify(value)

/** @param {string} why @param {string} from @param {string} to @returns {Change} */
const change = (why, from, to) => ({ why, from, to })

/** @param {string} from @param {string} danish @returns {Change} */
const word = (from, danish) => change('an English word', from, danish)

/** A cell of the table's menu. @param {string} english @param {string} danish */
const tableText = (english, danish) => word(`className:"text",children:"${english}"`, `className:"text",children:${q(danish)}`)

const selects = 'a select without a name: the label beside it names an element that takes no label'
const menus = 'a button that opens a menu, without a name'

/** @type {Patch[]} */
export const patches = [
  {
    file: '@payloadcms/ui/dist/exports/client/index.js',
    changes: [
      word('closeButtonAriaLabel:N="Close toast"', `closeButtonAriaLabel:N=${q(words.closeToast)}`),
      word('containerAriaLabel:v="Notifications"', `containerAriaLabel:v=${q(words.notifications)}`),
      word('"aria-label":`Edit ${r}`', `"aria-label":"${words.editRecord} "+r`),
      word('roleDescription:"sortable"', `roleDescription:${q(words.draggable)}`),
      change(
        'the moment of a lock in American',
        'new Intl.DateTimeFormat("en-US",{day:"numeric",hour:"numeric",hour12:!0,minute:"numeric",month:"short",year:"numeric"})',
        `new Intl.DateTimeFormat(${q(words.locale)},{dateStyle:"long",timeStyle:"short"})`,
      ),

      change(menus, 'tabIndex:0,type:"button",children:o})};var an="popup"', 'tabIndex:0,type:"button","aria-label":t.label,"aria-expanded":e,children:o})};var an="popup"'),
      change(menus, '(c2,{active:R,', '(c2,{label:t.label,active:R,'),
      change(menus, 'll(it,{button:ll(Zc,{}),', `ll(it,{label:${q(words.copyMenu)},button:ll(Zc,{}),`),
      change(menus, 'Ir(it,{button:Ir(Zc,{}),', `Ir(it,{label:${q(words.rowMenu)},button:Ir(Zc,{}),`),
      change(menus, 'st(it,{button:Ro("div",{className:`${Wt}__dots`', `st(it,{label:${q(words.documentMenu)},button:Ro("div",{className:\`\${Wt}__dots\``),

      change(
        'the page turners of a list, without names',
        'lR("button",{className:r,disabled:o',
        `lR("button",{"aria-label":e==="left"?${q(words.previousPage)}:${q(words.nextPage)},className:r,disabled:o`,
      ),
      change('the handle that moves a row, without a name', 'className:`${Vo}__drag`,', `className:\`\${Vo}__drag\`,"aria-label":${q(words.dragRow)},`),
      change('a box of a list, without a name', '"aria-label":"","aria-labelledby":n,', '"aria-label":t["aria-label"],'),
      change('the name of a column in the database, shown as a tip', 'title:n,type:"checkbox"', 'type:"checkbox"'),
      change(
        'a box of a list, without a name',
        '(go,{checked:a,className:c.join(" "),',
        `(go,{"aria-label":${q(words.select)}+" "+(o.title??o.name??o.label??o.subject??o.filename??${q(words.row)}),checked:a,className:c.join(" "),`,
      ),
      change('hidden from readers of the screen, and still in the way of the tabulator', 'className:OT,ref:e,...o,', 'className:OT,ref:e,...o,tabIndex:-1,'),
      change('the same; Backspace clears the field', 'role:"button",tabIndex:0,children:jT(', 'role:"button",tabIndex:-1,children:jT('),
      change('a button around buttons: who can move it reaches what is in it', '...u?{...b,...I}:{},...r,', '...u?{...b,...I,role:"group","aria-disabled":void 0}:{},...r,'),

      change(selects, 'xn(pt,{backspaceRemovesValue:', 'xn(pt,{"aria-label":typeof h=="string"?h:void 0,backspaceRemovesValue:'),
      change(selects, 'va(pt,{disabled:w,', 'va(pt,{"aria-label":m?q0(m,_):void 0,disabled:w,'),
      change(selects, 'ui(pt,{className:', 'ui(pt,{"aria-label":f?rW(f,D):void 0,className:'),
      change(selects, 'FD(pt,{getOptionValue:', 'FD(pt,{"aria-label":s("fields:selectFieldsToEdit"),getOptionValue:'),
      change(selects, 'w4(pt,{disabled:o,', `w4(pt,{"aria-label":${q(words.value)},disabled:o,`),
      change(selects, 'Xy(pt,{disabled:e,', `Xy(pt,{"aria-label":${q(words.value)},disabled:e,`),
      change(selects, 'SY(pt,{disabled:o,', `SY(pt,{"aria-label":${q(words.value)},disabled:o,`),
      change(selects, 'E4(pt,{disabled:o,', `E4(pt,{"aria-label":${q(words.value)},disabled:o,`),
      change(selects, 'Ps(pt,{disabled:v,filterOption:', `Ps(pt,{"aria-label":${q(words.field)},disabled:v,filterOption:`),
      change(selects, 'Ps(pt,{disabled:v,isClearable:', `Ps(pt,{"aria-label":${q(words.operator)},disabled:v,isClearable:`),
      change(selects, 'C5(pt,{className:', 'C5(pt,{"aria-label":o("upload:selectCollectionToBrowse"),className:'),
      change('a button of a filter, without a name', 'className:`${Es}__actions-remove`,', `className:\`\${Es}__actions-remove\`,"aria-label":${q(words.removeCondition)},`),
      change('a button of a filter, without a name', 'className:`${Es}__actions-add`,', `className:\`\${Es}__actions-add\`,"aria-label":${q(words.addCondition)},`),
      change(
        'a day is kept as text, and its filter knew no “before”: it became “is” as the list was opened',
        '},text:{component:"Text",operators:[...As,Vy,Gy,tg]}',
        '},text:{component:"Text",operators:[...As,Vy,Gy,tg,{label:"isLessThan",value:"less_than"},{label:"isGreaterThan",value:"greater_than"}]}',
      ),
      change('a date without a name', 'Sl,{...n,onChange:j,overrides:{...n?.overrides}', 'Sl,{...n,label:typeof i=="string"?i:void 0,onChange:j,overrides:{...n?.overrides}'),
      change('the name says something else than the button', '"aria-label":i("general:createNewLabel",{label:qQ(l,s)}),buttonStyle:"pill"', 'buttonStyle:"pill"'),
      change('a main landmark in the main landmark', '$o("main",{className:[Gs,', '$o("div",{className:[Gs,'),
      change('a fourth heading below a first one', 'fa("h4",{style:{margin:0}', 'fa("h2",{style:{margin:0}'),
      change('a capital letter within a sentence', 'fq(N?.labels?.singular??P.t("general:document"),P)', 'fq(N?.labels?.singular??P.t("general:document"),P).toLowerCase()'),
      change('“Opret ny”, which does not say what', 'to:r,children:i("general:createNew")', 'to:r,children:i("general:creatingNewLabel",{label:qQ(l,s).toLowerCase()})'),
      change('a third heading below a first one', 'bs("h3",{className:`${bn}__title`', 'bs("h2",{className:`${bn}__title`'),
      change('a third heading below a first one', 'yo("h3",{className:`${Er}__title`', 'yo("h2",{className:`${Er}__title`'),
      change('a third heading below a first one, which says what the line below it says', 'Mm(Wte,{children:[Ht("h3",{children:Z.t("general:noResultsFound")}),', 'Mm(Wte,{children:[Ht("h2",{children:Z.t("general:noResultsFound")}),'),
    ],
  },
  {
    file: '@payloadcms/ui/dist/exports/client/chunk-B52EQI3B.js',
    changes: [
      change('a button without a name', 'className:`${go}__clear-button`,', `className:\`\${go}__clear-button\`,"aria-label":${q(words.clearDate)},`),
      change('a date without a name', 'ho(SH,{...z,', 'ho(SH,{...z,...(e.label?{customInput:EH.createElement("input",{type:"text","aria-label":e.label})}:{}),'),
      change(
        'the month in English until something else redraws the field',
        'popperPlacement:"bottom-start",selected:',
        'popperPlacement:"bottom-start",locale:V.dateFNS?.localize?V.dateFNS:void 0,selected:',
      ),
      change('a day in American', 'B="MM/dd/yyyy"', 'B="d. MMMM yyyy"'),
      change('a moment in American', 'B="MMM d, yyy h:mm a"', 'B="d. MMMM yyyy HH:mm"'),
    ],
  },
  {
    file: '@payloadcms/next/dist/templates/Default/index.js',
    changes: [
      change('no main landmark, and nothing for a skip link to lead to', '}), children]', '}), /*#__PURE__*/_jsx("main", {\n                id: "indhold",\n                tabIndex: -1,\n                children: children\n              })]'),
    ],
  },
  {
    file: '@payloadcms/next/dist/templates/Minimal/index.js',
    changes: [change('no main landmark', '_jsx("section", {', '_jsx("main", {')],
  },
  {
    file: '@payloadcms/next/dist/elements/Nav/index.js',
    changes: [change('two landmarks of navigation, and no name on this one', '_jsxs("nav", {', `_jsxs("nav", {\n      "aria-label": ${q(words.menu)},`)],
  },
  {
    file: '@payloadcms/next/dist/elements/DocumentHeader/Tabs/index.js',
    changes: [change('a list whose children are no items', '_jsx("ul", {', '_jsx("div", {')],
  },
  {
    file: '@payloadcms/next/dist/elements/DocumentHeader/Tabs/Tab/index.js',
    changes: [change('the name leaves out the number on the tab', 'ariaLabel: labelToRender,', 'ariaLabel: undefined,')],
  },
  {
    file: '@payloadcms/next/dist/views/Account/index.js',
    changes: [
      change(
        'a form that does not ask for the collection’s own “Gem”',
        'Fallback: EditView,',
        `Fallback: () => _jsx(EditView, {
            SaveButton: RenderServerComponent({ Component: collectionConfig.admin?.components?.edit?.SaveButton, importMap: payload.importMap })
          }),`,
      ),
    ],
  },
  {
    file: '@payloadcms/next/dist/views/Versions/index.js',
    changes: [change('a main landmark in the main landmark', '_jsx("main", {', '_jsx("div", {')],
  },
  {
    file: '@payloadcms/next/dist/views/Version/Default/index.js',
    changes: [change('a main landmark in the main landmark', '_jsxs("main", {', '_jsxs("div", {')],
  },
  {
    file: '@payloadcms/richtext-lexical/dist/exports/client/index.js',
    changes: [
      word('"aria-label":"Edit link"', `"aria-label":${q(words.editLink)}`),
      word('"aria-label":"Remove link"', `"aria-label":${q(words.removeLink)}`),
      word('"aria-label":"Add Row"', `"aria-label":${q(words.addRow)}`),
      word('"aria-label":"Add Column"', `"aria-label":${q(words.addColumn)}`),
      word('drawerTitle:"Create Table"', `drawerTitle:${q(words.createTable)}`),
      word('keywords:["table"],label:"Table"', `keywords:["table","tabel"],label:${q(words.table)}`),
      word('ChildComponent:jr,key:"table",label:"Table"', `ChildComponent:jr,key:"table",label:${q(words.table)}`),
      tableText('Merge cells', words.mergeCells),
      tableText('Unmerge cells', words.unmergeCells),
      tableText('Toggle Row Striping', words.stripes),
      tableText('Toggle First Column Freeze', words.freezeColumn),
      tableText('Delete column', words.deleteColumn),
      tableText('Delete row', words.deleteRow),
      tableText('Delete table', words.deleteTable),
      word('["Insert ",c.rows===1?"row":`${c.rows} rows`," above"]', `[${q(words.insertRow.above)}]`),
      word('["Insert ",c.rows===1?"row":`${c.rows} rows`," below"]', `[${q(words.insertRow.below)}]`),
      word('["Insert ",c.columns===1?"column":`${c.columns} columns`," ","left"]', `[${q(words.insertColumn.left)}]`),
      word('["Insert ",c.columns===1?"column":`${c.columns} columns`," ","right"]', `[${q(words.insertColumn.right)}]`),
      word('[(i.__headerState&ct.ROW)===ct.ROW?"Remove":"Add"," ","row header"]', `[(i.__headerState&ct.ROW)===ct.ROW?${q(words.rowHeader.remove)}:${q(words.rowHeader.add)}]`),
      word(
        '[(i.__headerState&ct.COLUMN)===ct.COLUMN?"Remove":"Add"," ","column header"]',
        `[(i.__headerState&ct.COLUMN)===ct.COLUMN?${q(words.columnHeader.remove)}:${q(words.columnHeader.add)}]`,
      ),
      change('headings by their level, of which an author knows nothing', 'label:({i18n:l})=>l.t("lexical:heading:label",{headingLevel:r.charAt(1)})', `label:()=>(${q(words.headings)})[r.charAt(1)]`),
      change('the same in the menu of “/”', 'label:({i18n:n})=>n.t("lexical:heading:label",{headingLevel:r.charAt(1)})', `label:()=>(${q(words.headings)})[r.charAt(1)]`),
      word('buttonAriaLabel:`${c} dropdown`', `buttonAriaLabel:(${q(words.toolbar)})[c]??c`),
      change(
        'buttons of the editor without names, of which nobody hears whether they are on; “Fortryd” is never on',
        'v1("button",{className:p,',
        `v1("button",{"aria-label":(${q(words.toolbar)})[s.key],title:(${q(words.toolbar)})[s.key],"aria-pressed":s.isActive?i:void 0,className:p,`,
      ),
    ],
  },
  {
    file: '@payloadcms/richtext-lexical/dist/exports/client/Field-YZR46UCY.js',
    changes: [
      word('"aria-label":"Add block"', `"aria-label":${q(words.addBlock)}`),
      word('"aria-label":"Drag to move"', `"aria-label":${q(words.dragBlock)}`),
      word('"aria-label":"Insert Paragraph"', `"aria-label":${q(words.insertParagraph)}`),
      change(
        'a box to write in, without a name: the label beside it names no box',
        's=St(Tn,{"aria-placeholder":',
        `s=St(Tn,{ariaLabel:nameOfEditor,"aria-placeholder":`,
      ),
      change('the same', 'function Pt(e){let t=Pn(5),', `function Pt(e){let fieldOfEditor=w()?.fieldProps?.field,nameOfEditor=typeof fieldOfEditor?.label=="string"?fieldOfEditor.label:${q(words.editorText)};let t=Pn(5),`),
    ],
  },
  {
    file: '@payloadcms/richtext-lexical/dist/exports/client/chunk-QAW5QKEM.js',
    changes: [word('"Slash menu"', q(words.slashMenu))],
  },
  {
    file: '@payloadcms/richtext-lexical/dist/features/experimental_table/server/index.js',
    changes: [
      word("name: 'rows',", `name: 'rows',\n  label: ${q(words.rows)},`),
      word("name: 'columns',", `name: 'columns',\n  label: ${q(words.columns)},`),
    ],
  },
  ...['dev', 'prod'].map((mode) => ({
    file: `@lexical/react/dist/LexicalTypeaheadMenuPlugin.${mode}.mjs`,
    changes: [word('Typeahead menu', words.mentionMenu)],
  })),
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    changes: [
      word(
        String.raw`"\n    To pick up a draggable item, press the space bar.\n    While dragging, use the arrow keys to move the item.\n    Press space again to drop the item in its new position, or press escape to cancel.\n  "`,
        q(words.dragging.instructions),
      ),
      change('the row’s key in the database, read aloud', 'return "Picked up draggable item " + active.id + "."', `return ${q(words.dragging.started)}`),
      change(
        'the same',
        'return "Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
        `const at = over.data?.current?.sortable; return at ? ${q(`${words.dragging.over} `)} + (at.index + 1) + ${q(` ${words.dragging.of} `)} + at.items.length + "." : ""`,
      ),
      change('the same', 'return "Draggable item " + active.id + " is no longer over a droppable area."', `return ${q(words.dragging.outside)}`),
      change('the same', 'return "Draggable item " + active.id + " was dropped over droppable area " + over.id', `return ${q(words.dragging.dropped)}`),
      change('the same', 'return "Draggable item " + active.id + " was dropped."', `return ${q(words.dragging.dropped)}`),
      change('the same', 'return "Dragging was cancelled. Draggable item " + active.id + " was dropped."', `return ${q(words.dragging.cancelled)}`),
    ],
  },
]
