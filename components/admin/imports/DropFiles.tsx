'use client'
import { useId, useRef, useState, type DragEvent } from 'react'
import type { Choice } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { useAddresses } from '../api'
import { call } from './call'

const { list: texts, department: departmentLabel } = importAdminTexts

interface Props {
  departments: readonly Choice[]
  accept: string
  /** After each file: it stands in the list from then on, also when the page is closed. */
  onSent: () => Promise<void>
}

/** One file or fifty, by the button or dropped; they are sent one after the other. */
export function DropFiles({ departments, accept, onSent }: Props) {
  const { api } = useAddresses()
  const [over, setOver] = useState(false)
  const [department, setDepartment] = useState('')
  const [now, setNow] = useState('')
  const [refused, setRefused] = useState<string[]>([])
  const queue = useRef<File[]>([])
  const input = useId()
  const help = useId()

  const send = async (files: readonly File[]) => {
    const isUnderWay = queue.current.length > 0
    queue.current.push(...files)
    if (isUnderWay) return
    setRefused([])
    let sent = 0
    for (; queue.current.length > 0; queue.current.shift()) {
      const [file] = queue.current
      if (!file) continue
      setNow(texts.sending(file.name, queue.current.length - 1))
      const form = new FormData()
      form.append('file', file)
      const answer = await call(api(`/plan-import${department ? `?department=${department}` : ''}`), 'POST', form)
      if (answer.ok) sent += 1
      else setRefused((before) => [...before, `${file.name}: ${texts.notSent}. ${answer.sentence}`])
      await onSent()
    }
    setNow(sent > 0 ? texts.sent(sent) : '')
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }
  return (
    <div
      className={`pv-drop pv-import__drop${over ? ' pv-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {departments.length > 1 && (
        <label className="pv-import__field">
          {departmentLabel}
          <select value={department} onChange={({ target }) => setDepartment(target.value)}>
            <option value="">{texts.asDocument}</option>
            {departments.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="pv-drop__choose">
        <input
          className="pv-visually-hidden"
          id={input}
          type="file"
          multiple
          accept={accept}
          aria-describedby={help}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            void send(files)
          }}
        />
        <label className="pv-button pv-button--primary" htmlFor={input}>
          {texts.choose}
        </label>{' '}
        <span>{texts.drop}</span>
      </p>
      <p className="pv-hint" id={help}>
        {texts.help} {departments.length > 1 && texts.departmentHelp}
      </p>
      <div role="status">{now && <p>{now}</p>}</div>
      <div role="alert">
        {refused.map((sentence) => (
          <p key={sentence} className="pv-notice pv-notice--error pv-break">
            {sentence}
          </p>
        ))}
      </div>
    </div>
  )
}
