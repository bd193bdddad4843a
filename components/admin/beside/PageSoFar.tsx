'use client'
/** The page as readers would get it, with what is typed and kept (../unsaved), for the one who writes alone. */
import { useFormFields } from '@payloadcms/ui'
import { useRef, useState, useSyncExternalStore, type SyntheticEvent } from 'react'
import { besideTexts as texts } from '../../../messages'
import { useAddresses } from '../api'
import { keepingAt, subscribe } from '../unsaved/statusStore'

interface Props {
  plan: string
  title: string
  /** Of the plan as it is saved. */
  version: string
  isShown: boolean
  setShown: (isShown: boolean) => void
}

export function PageSoFar({ plan, title, version, isShown, setShown }: Props) {
  const { api } = useAddresses()
  const key = useFormFields(([fields]) => fields.draftKey?.value as string | undefined) ?? ''
  const keeping = useSyncExternalStore(subscribe, () => keepingAt(key), () => keepingAt(''))
  const at = keeping.is === 'kept' ? keeping.at : ''
  const address = `${api(`/plans/${plan}/preview`)}?${new URLSearchParams({ draft: key, at: `${version} ${at}` })}`
  return (
    <section className="pv-page-so-far" aria-label={texts.page}>
      <p>
        <button type="button" className="pv-button pv-page-so-far__show" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? texts.hide : texts.show}
        </button>
        <a href={address} target="_blank" rel="noreferrer">
          {texts.open}
        </a>
      </p>
      {isShown && (
        <>
          <p className="pv-hint" role="status">
            {keeping.is === 'lost' ? texts.lost : texts.help}
          </p>
          {/* What could not be kept is on no page: the last one stays. */}
          <Page address={keeping.is === 'lost' ? null : address} title={texts.pageOf(title)} />
        </>
      )}
    </section>
  )
}

/** Shows one page until the next has come, and leaves the reader where they were. @param address null: the last stays */
function Page({ address, title }: { address: string | null; title: string }) {
  const [shown, setShown] = useState(address)
  const frame = useRef<HTMLIFrameElement>(null)
  const next = address ?? shown
  const take = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    if (currentTarget !== frame.current) currentTarget.contentWindow?.scrollTo(0, frame.current?.contentWindow?.scrollY ?? 0)
    setShown(next)
  }
  return (
    <div className="pv-page-so-far__frames">
      {[...new Set([shown ?? next, next])].map((url) =>
        url === (shown ?? next) ? (
          <iframe key={url} ref={frame} src={url ?? undefined} title={title} onLoad={take} />
        ) : (
          <iframe key={url} src={url ?? undefined} title={title} aria-hidden tabIndex={-1} className="pv-page-so-far__coming" onLoad={take} />
        ),
      )}
    </div>
  )
}
