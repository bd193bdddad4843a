'use client'
/** What belongs in a section, and how another plan has filled it. */
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { SectionExample } from '../../collections/plans/section-example'
import type { SectionKey } from '../../domain/content/templates'
import { guidanceTexts } from '../../messages'
import { useAddresses } from './api'

const texts = guidanceTexts.example

export function Guidance({ section }: { section: SectionKey }) {
  const kind = useFormFields(([fields]) => fields?.kind?.value as string | undefined)
  const { id } = useDocumentInfo()
  const { api } = useAddresses()
  const [example, setExample] = useState<SectionExample | 'loading'>('loading')

  async function look() {
    const query = new URLSearchParams({ section, kind: kind ?? '', ...(id && { not: String(id) }) })
    const answer = await fetch(`${api('/section-example')}?${query}`, { credentials: 'include' }).catch(() => null)
    setExample(answer?.ok ? ((await answer.json()) as SectionExample) : null)
  }

  return (
    <div className="pv-guidance">
      <p>{guidanceTexts.sections[section]}</p>
      {section !== 'actionCards' && (
        <details onToggle={({ currentTarget }) => currentTarget.open && void look()}>
          <summary>{texts.see}</summary>
          <div role="status">
            {example === 'loading' ? <p>{texts.loading}</p> : example ? <Shown {...example} /> : <p>{texts.none}</p>}
          </div>
        </details>
      )}
    </div>
  )
}

const Shown = ({ title, lines }: NonNullable<SectionExample>) => (
  <>
    <p>{texts.from(title)}</p>
    <div className="pv-quote">{lines.join('\n')}</div>
  </>
)
