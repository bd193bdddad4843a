'use client'
/** Above the audit log's list: show one plan, one person, one kind or a time, and take what is shown along as a sheet. */
import { usePayloadAPI } from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import type { FormEvent } from 'react'
import { auditTexts } from '../../../messages'
import { useAddresses } from '../api'
import { queryOf, wishOf } from '../../../collections/audit-log/filter'

const texts = auditTexts.filter

interface Choices {
  docs?: { id: string; title?: string; name?: string }[]
}

export function AuditFilter() {
  const [router, pathname, params, { api }] = [useRouter(), usePathname(), useSearchParams(), useAddresses()]
  const [plans] = usePayloadAPI(api('/plans?limit=0&depth=0&sort=title&select[title]=true'))
  const [people] = usePayloadAPI(api('/users?limit=0&depth=0&sort=name&select[name]=true'))
  const wish = wishOf((name) => params.get(name))

  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    router.push(`${pathname}?${queryOf(wishOf((name) => given.get(name)))}`)
  }

  return (
    <form className="pv-audit-filter" onSubmit={show} key={params.toString()} aria-label={texts.heading}>
      <Choice name="plan" label={texts.plan} value={wish.plan} options={optionsOf(plans.data as Choices)} />
      <Choice name="person" label={texts.person} value={wish.person} options={optionsOf(people.data as Choices)} />
      <Choice name="kind" label={texts.kind} value={wish.kind} options={Object.entries(auditTexts.kinds)} />
      <label>
        {texts.from}
        <input type="date" name="from" defaultValue={wish.from} />
      </label>
      <label>
        {texts.until}
        <input type="date" name="until" defaultValue={wish.until} />
      </label>
      <p>
        <button type="submit" className="pv-button pv-button--primary">
          {texts.show}
        </button>
        <button type="button" className="pv-link-button" onClick={() => router.push(pathname)}>
          {texts.clear}
        </button>
        <a href={`${api('/audit-log/udtraek.csv')}?${queryOf(wish)}`} download>
          {auditTexts.export.link}
        </a>
      </p>
    </form>
  )
}

const optionsOf = ({ docs }: Choices = {}): [string, string][] => (docs ?? []).map(({ id, title, name }) => [id, title ?? name ?? id])

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: [string, string][] }) {
  return (
    <label>
      {label}
      {/* Anew when its options have come, so that the chosen one is shown. */}
      <select name={name} defaultValue={value} key={options.length}>
        <option value="">{texts.all}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
