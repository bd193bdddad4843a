'use client'
import { toast } from '@payloadcms/ui'
import { linkTexts } from '../../../messages'
import { useAddresses } from '../api'

const texts = linkTexts.invite

export interface Invited {
  id: string
  mailed: boolean
  link: string | null
}

interface Props {
  invited: Invited
  name: string
  leadsToUser?: boolean
}

/** That a mail is on its way; or the link itself, once. */
export function HandedOut({ invited: { id, mailed, link }, name, leadsToUser = false }: Props) {
  const { document: addressOf } = useAddresses()
  return (
    <div className="pv-notice">
      <p>{mailed ? texts.mailed(name) : texts.link(name)}</p>
      {link && (
        <>
          <p>
            <code className="pv-break">{link}</code>
          </p>
          <p>
            <button type="button" className="pv-button" onClick={() => void copy(link)}>
              {texts.copy}
            </button>
          </p>
        </>
      )}
      {leadsToUser && (
        <p>
          <a href={addressOf('users', id)}>{texts.open}</a>
        </p>
      )}
    </div>
  )
}

/** Behind plain HTTP there is no clipboard: then it is marked and copied by hand. */
async function copy(link: string): Promise<void> {
  await navigator.clipboard?.writeText(link).then(() => toast.success(texts.copied))
}
