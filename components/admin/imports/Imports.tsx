'use client'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import type { ImportList, ListedImport } from '../../../collections/imports/review'
import { fileSizeText, importAdminTexts as texts, words } from '../../../messages'
import { useAddresses } from '../api'
import { Refused } from '../sending'
import { call } from './call'
import { DropFiles } from './DropFiles'
import { importPath } from './path'

/** Milliseconds between looks while something is being read. */
const often = 1500

/** The list of files, which follows what the server does with them. */
export function Imports() {
  const { api, admin } = useAddresses()
  const [list, setList] = useState<ImportList | null>(null)
  const [refused, setRefused] = useState('')
  const url = api('/plan-import')
  const look = useCallback(async () => {
    const answer = await call<ImportList>(url)
    if (answer.ok) setList(answer.body)
    setRefused(answer.ok ? '' : answer.sentence)
  }, [url])
  useEffect(() => void look(), [look])
  const imports = list?.imports ?? []
  const working = imports.filter(({ state }) => state === 'waiting' || state === 'reading').length
  const ready = imports.filter(({ state }) => state === 'ready').length
  useEffect(() => {
    if (working === 0) return
    const next = setInterval(() => void look(), often)
    return () => clearInterval(next)
  }, [working, look])
  const remove = async (id: string) => {
    const answer = await call(`${url}/${id}`, 'DELETE')
    if (!answer.ok) setRefused(answer.sentence)
    await look()
  }
  return (
    <>
      <p>{texts.list.lead}</p>
      {list && <DropFiles departments={list.departments} accept={list.accept} onSent={look} />}
      <Refused>{refused}</Refused>
      <p role="status">{list ? texts.list.status(ready, working) : texts.list.loading}</p>
      {list && imports.length === 0 && <p>{texts.list.none}</p>}
      {imports.length > 0 && (
        <ul className="pv-import__files">
          {imports.map((row) => (
            <Row key={row.id} row={row} review={admin(`${importPath}/${row.id}`)} plan={row.plan && admin(`/collections/plans/${row.plan}`)} onRemove={remove} />
          ))}
        </ul>
      )}
    </>
  )
}

interface RowProps {
  row: ListedImport
  review: string
  plan: string | null
  onRemove: (id: string) => void
}

function Row({ row, review, plan, onRemove }: RowProps) {
  const { id, fileName, size, state, sentence, title, kind, department, openQuestions } = row
  return (
    <li className={`pv-import__file pv-import__file--${state}`}>
      <div className="pv-import__what">
        <strong className="pv-break">{title || fileName}</strong>
        <span className="pv-hint pv-break">
          {[title && fileName, fileSizeText(size), kind && words.kinds[kind], department].filter(Boolean).join(' · ')}
        </span>
        {sentence && <span className="pv-break">{sentence}</span>}
      </div>
      <span className={`pv-state pv-import__state--${state}`}>
        {texts.states[state]}
        {state === 'ready' && `, ${texts.list.questions(openQuestions)}`}
      </span>
      <span className="pv-import__next">
        {state === 'ready' && (
          <Link className="pv-button pv-button--primary" href={review} aria-label={texts.list.reviewOf(fileName)} prefetch={false}>
            {texts.list.review}
          </Link>
        )}
        {plan && (
          <Link className="pv-button" href={plan} aria-label={texts.list.openOf(title ?? '')} prefetch={false}>
            {texts.list.open}
          </Link>
        )}
        <button type="button" className="pv-link-button" aria-label={texts.list.removeOf(fileName)} onClick={() => onRemove(id)}>
          {texts.list.remove}
        </button>
      </span>
    </li>
  )
}
