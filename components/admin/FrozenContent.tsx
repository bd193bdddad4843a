'use client'
/** What was approved, to be read: the frozen content of a revision, with its references as they are named today. */
import { RichText as LexicalText, type JSXConvertersFunction } from '@payloadcms/richtext-lexical/react'
import { FieldLabel, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import type { ComponentProps } from 'react'
import { adminUi, approvalViewTexts, compareTexts, words } from '../../messages'
import type { ChainLink, ContentSection, PlanContent, RichText, Step } from '../../domain/content/content'
import { editorText } from '../../domain/content/editor-form'
import { normalContent } from '../../domain/content/normal-form'
import { referenceId } from '../../domain/content/richtext'
import { phaseKeys, type SectionKey, type TextPartKey } from '../../domain/content/templates'
import { useAddresses } from './api'
import { AsApproved } from './AsApproved'
import { ReferenceText } from './ReferenceText'
import type { ReferredCollection } from './references'

const texts = adminUi.frozen

export const FrozenContent: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<PlanContent>({ path })
  if (!value) return null
  return (
    <div className="field-type pv-frozen">
      <FieldLabel as="span" label={field.label} />
      <WhatChanged />
      <Content content={normalContent(value)} />
      <AsApproved />
      <details>
        <summary>{texts.raw}</summary>
        <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
      </details>
    </div>
  )
}

/** Leads from a revision to the comparison with the one it was made from. */
function WhatChanged() {
  const { id } = useDocumentInfo()
  const plan = useFormFields(([fields]) => referenceId(fields.plan?.value))
  const { approval } = useAddresses()
  if (!id || !plan) return null
  return (
    <p>
      <a href={approval(plan, String(id))}>{approvalViewTexts.seeRevision}</a>
    </p>
  )
}

function Content({ content }: { content: PlanContent }) {
  const { title, kind, summary, crisisLevel, department, parent, performedBy } = content
  return (
    <article>
      <h2>{title}</h2>
      <p className="pv-hint">
        {[words.kinds[kind], crisisLevel, compareTexts.visibility[content.visibility ?? 'internal']].filter(Boolean).join(' · ')} ·{' '}
        <ReferenceText collection="departments" id={department} />
        {parent && (
          <>
            {' '}
            · {texts.parent}: <ReferenceText collection="plans" id={parent} />
          </>
        )}
      </p>
      {performedBy && (
        <p>
          <ReferenceText collection="roles" id={performedBy} />
        </p>
      )}
      {summary && <p>{summary}</p>}
      {content.sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      <Chain heading={words.alarmChain} links={content.alarmChain} />
      {content.contactGroups.map(({ heading, members }, index) => (
        <Chain key={index} heading={heading} links={members} />
      ))}
      {content.noActionCards && <p>{words.noActionCards}.</p>}
    </article>
  )
}

function Section({ section: { key, heading, text, phases } }: { section: ContentSection }) {
  return (
    <section>
      <h3>{heading ?? words.sections[key as SectionKey]}</h3>
      {(Object.entries(text) as [TextPartKey, RichText][]).map(([part, rich]) => (
        <div key={part}>
          {part !== 'body' && <h4>{words.textParts[part]}</h4>}
          <LexicalText data={editorText(rich) as unknown as LexicalData} converters={converters} disableIndent disableTextAlign />
        </div>
      ))}
      {phaseKeys.map((phase) => phases[phase] && <Phase key={phase} heading={words.phases[phase]} steps={phases[phase]} />)}
    </section>
  )
}

type LexicalData = ComponentProps<typeof LexicalText>['data']

const inline =
  (collection: ReferredCollection, name: string) =>
  ({ node }: { node: { fields: Record<string, unknown> } }) => {
    const id = referenceId(node.fields[name])
    return id ? <ReferenceText collection={collection} id={id} /> : null
  }

const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  inlineBlocks: {
    contactRef: inline('contacts', 'contact'),
    roleRef: inline('roles', 'role'),
    planRef: inline('plans', 'plan'),
  },
})

function Phase({ heading, steps }: { heading: string; steps: Step[] }) {
  return (
    <>
      <h4>{heading}</h4>
      <ol>
        {steps.map(({ text, role, contact }, index) => (
          <li key={index}>
            {text}
            {role && (
              <>
                {' · '}
                <ReferenceText collection="roles" id={role} />
              </>
            )}
            {contact && (
              <>
                {' · '}
                <ReferenceText collection="contacts" id={contact} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Chain({ heading, links }: { heading: string; links: ChainLink[] }) {
  if (links.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ol>
        {links.map(({ who, note }, index) => (
          <li key={index}>
            <ReferenceText collection={who.to} id={who.id} />
            {note && ` – ${note}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
