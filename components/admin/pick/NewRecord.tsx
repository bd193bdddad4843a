'use client'
import { useId, useState, type FormEvent } from 'react'
import { pickTexts } from '../../../messages'
import { useAddresses } from '../api'
import { Dialog } from '../Dialog'
import { ReferenceText } from '../ReferenceText'
import { useReference } from '../references'
import { Refused } from '../sending'
import { Combobox } from './Combobox'
import { contactData, createRecord, roleData, type Creatable } from './createRecord'
import { useOffers } from './useOffers'

const texts = pickTexts.create

interface Props {
  what: Creatable
  /** What was searched for. */
  name: string
  department: string | null
  onCreated: (id: string) => void
  onClose: () => void
}

/** A contact with its number, or a role with its holder, without leaving what one writes. */
export function NewRecord({ what, name, department, onCreated, onClose }: Props) {
  const { api } = useAddresses()
  const [contact, setContact] = useState({ name, title: '', number: '' })
  const [role, setRole] = useState({ title: name, holder: '' })
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)

  async function create(event: FormEvent) {
    event.preventDefault()
    // React lets the event rise to the plan's own form, which would be saved.
    event.stopPropagation()
    if (busy) return
    if (!(what === 'contacts' ? contact.name : role.title).trim()) return setRefusal(texts.nameMissing)
    setBusy(true)
    const made = await createRecord(api(`/${what}`), what === 'contacts' ? contactData(contact, department) : roleData(role, department))
    setBusy(false)
    if (made.ok) onCreated(made.id)
    else setRefusal(made.sentence)
  }

  return (
    <Dialog heading={texts.heading[what]} onClose={onClose} busy={busy}>
      <form noValidate onSubmit={(event) => void create(event)}>
        {what === 'contacts' ? (
          <>
            <Text label={texts.name} value={contact.name} onChange={(value) => setContact({ ...contact, name: value })} />
            <Text label={texts.number} value={contact.number} inFocus onChange={(number) => setContact({ ...contact, number })} />
            <Text label={texts.title} value={contact.title} onChange={(title) => setContact({ ...contact, title })} />
          </>
        ) : (
          <>
            <Text label={texts.role} value={role.title} onChange={(title) => setRole({ ...role, title })} />
            <Holder id={role.holder} onChoose={(holder) => setRole({ ...role, holder })} />
          </>
        )}
        <p className="pv-hint">
          {department ? (
            <>
              {texts.in} <ReferenceText collection="departments" id={department} />.{' '}
            </>
          ) : (
            `${texts.everywhere} `
          )}
          {texts.restLater[what]}
        </p>
        <Refused>{refusal}</Refused>
        <p className="pv-dialog__buttons">
          <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
            {texts.button}
          </button>
          <button type="button" className="pv-button" onClick={onClose} disabled={busy}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

interface TextProps {
  label: string
  value: string
  /** The one that is not filled yet. */
  inFocus?: boolean
  onChange: (value: string) => void
}

function Text({ label, value, inFocus, onChange }: TextProps) {
  return (
    <div className="pv-field">
      <label>
        {label}
        {/* React would focus it before the dialog is open; the browser's own attribute is heard when it opens. */}
        <input ref={(element) => void (inFocus && element?.setAttribute('autofocus', ''))} value={value} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      </label>
    </div>
  )
}

function Holder({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const field = useId()
  const [query, setQuery] = useState<string | null>(null)
  const { offers, isAsking } = useOffers({ query, in: ['contacts'] })
  const chosen = useReference('contacts', id || null)
  return (
    <div className="pv-field pv-pick" ref={(element) => element?.querySelector('input')?.setAttribute('autofocus', '')}>
      <label htmlFor={field}>{texts.holder}</label>
      <Combobox
        id={field}
        chosen={id && typeof chosen === 'object' ? chosen.name : ''}
        choices={offers.map((offer) => ({ key: offer.id, name: offer.name, detail: offer.detail }))}
        isAsking={isAsking}
        onQuery={setQuery}
        onChoose={onChoose}
      />
    </div>
  )
}
