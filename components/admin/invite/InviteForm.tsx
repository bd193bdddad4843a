'use client'
import { useState, type FormEvent } from 'react'
import { linkTexts, words } from '../../../messages'
import { permissions, type Permission } from '../../../domain/approval/vocabulary'
import { useAddresses } from '../api'
import { Refused, useSending } from '../sending'
import { HandedOut, type Invited } from './HandedOut'

const texts = linkTexts.invite

interface Props {
  departments: readonly { id: string; name: string }[]
  hasMail: boolean
}

export function InviteForm({ departments, hasMail }: Props) {
  const { api } = useAddresses()
  const [asked, setAsked] = useState({ name: '', email: '', permission: '' as Permission | '', department: '' })
  const [invited, setInvited] = useState<(Invited & { name: string }) | null>(null)
  const { busy, refusal, send } = useSending()
  const set = (field: keyof typeof asked) => (event: { target: { value: string } }) => setAsked({ ...asked, [field]: event.target.value })

  async function invite(event: FormEvent) {
    event.preventDefault()
    const answer = await send<Invited>(api('/users/invite'), asked)
    if (!answer) return
    setInvited({ ...answer, name: asked.name })
    setAsked({ ...asked, name: '', email: '' })
  }

  return (
    <form noValidate className="pv-invite__form" onSubmit={(event) => void invite(event)}>
      <p>{texts.lead}</p>
      {!hasMail && <p className="pv-notice">{texts.noMail}</p>}
      <div className="pv-field">
        <label>
          {texts.name}
          <input value={asked.name} autoComplete="off" autoFocus onChange={set('name')} />
        </label>
      </div>
      <div className="pv-field">
        <label>
          {texts.email}
          <input type="email" value={asked.email} autoComplete="off" onChange={set('email')} />
        </label>
      </div>
      <div className="pv-field">
        <label>
          {texts.permission}
          <select value={asked.permission} onChange={set('permission')}>
            <option value="">{texts.choose}</option>
            {permissions.map((value) => (
              <option key={value} value={value}>
                {words.permissions[value]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="pv-field">
        <label>
          {texts.department}
          <select value={asked.department} onChange={set('department')}>
            <option value="">{texts.everywhere}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Refused>{refusal}</Refused>
      <p>
        <button type="submit" className="pv-button pv-button--primary" aria-disabled={busy}>
          {texts.button}
        </button>
      </p>
      <div role="status">{invited && <HandedOut invited={invited} name={invited.name} leadsToUser />}</div>
    </form>
  )
}
