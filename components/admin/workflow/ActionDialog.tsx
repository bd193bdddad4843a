'use client'
import { toast, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Led } from '../../../collections/plans/linked'
import { adminUi, leaverTexts, linkedTexts } from '../../../messages'
import type { PlanAction } from '../../../domain/approval/vocabulary'
import { useAddresses } from '../api'
import { OpenComments } from '../approval/comments/OpenComments'
import { Dialog } from '../Dialog'
import { whenHandedOver } from '../save/handedOver'
import { useIsBusy } from '../save/usePress'
import { sendTo } from '../sending'
import { ProviderProof } from './ProofField'
import { ActionFields, missingIn, type FieldErrors } from './ActionFields'
import { ProblemList } from './ProblemList'
import { sendTransition, type Filled } from './send'
import { TypedFactsHint } from './TypedFactsHint'
import type { ActionsAnswer, OfferedAction, ShownProblem } from './types'

const texts = adminUi.dialog

interface Props {
  id: string
  offered: OfferedAction
  answer: ActionsAnswer
  /** Hash of the content on the screen, which need not be the server's. */
  contentHash: string
  filled: Filled
  onFill: (filled: Filled) => void
  onClose: () => void
  onDone: () => void
  /** Asks the server again what may be done and what is missing. */
  reload: () => Promise<void>
}

/** Asks for what an action needs, sends it once, and keeps what was typed when the answer is no. */
export function ActionDialog(props: Props) {
  const { offered, answer, onClose, reload } = props
  const [busy, setBusy] = useState(false)
  const modified = useFormModified()
  const saving = useIsBusy()
  // The form calls itself unmodified as soon as it begins to save; this waits until it has.
  const [unsaved, setUnsaved] = useState(modified || saving)
  const problems = needsComplete(offered.action) ? answer.problems : []

  return (
    <Dialog heading={texts.heading[offered.action]} onClose={onClose} busy={busy}>
      {unsaved ? (
        <SaveFirst onClose={onClose} onSaved={() => void reload().then(() => setUnsaved(false))} />
      ) : problems.length > 0 ? (
        <Incomplete action={offered.action} problems={problems} onClose={onClose} />
      ) : (
        <Ask {...props} busy={busy} setBusy={setBusy} />
      )}
    </Dialog>
  )
}

const complete: readonly PlanAction[] = ['submit', 'approve', 'recordDecision', 'confirmDecision', 'publishCorrection']
const needsComplete = (action: PlanAction): boolean => complete.includes(action)

/** What the person signs: the content on the screen, or the revision that the action is about. */
function signedHash({ offered, answer, filled, contentHash }: Props): string {
  if (offered.action !== 'reinstate') return offered.contentHash ?? contentHash
  return answer.revisions.find(({ id }) => id === filled.revision)?.contentHash ?? contentHash
}

interface AskProps extends Props {
  busy: boolean
  setBusy: (busy: boolean) => void
}

function Ask(props: AskProps) {
  const { id, offered, answer, filled, onFill, onClose, onDone, reload, busy, setBusy } = props
  const { action } = offered
  const { api } = useAddresses()
  const [errors, setErrors] = useState<FieldErrors>({})
  const [refusal, setRefusal] = useState('')
  // State is too slow to stop the second of two quick clicks.
  const sending = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [errors])

  async function send() {
    const missing = missingIn(offered, filled)
    setErrors(missing)
    if (sending.current || Object.keys(missing).length > 0) return
    sending.current = true
    setBusy(true)
    setRefusal('')
    const sent = await sendTransition(api(`/plans/${id}/transition`), { ...filled, action, contentHash: signedHash(props) })
    sending.current = false
    setBusy(false)
    if (sent.ok) {
      toast.success(adminUi.done[action])
      if (filled.leadThere) await lead(api(`/plans/${id}/lead-to-successor`))
      onDone()
    } else {
      setRefusal(sent.sentence)
      onFill({ ...filled, password: '' })
      // What is missing may have changed meanwhile, and the sign-in may have grown too old.
      await reload()
    }
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // React lets the event rise to the edit view's form, which would save the plan.
        event.stopPropagation()
        void send()
      }}
    >
      <p>{texts.what[action]}</p>
      {offered.onBehalfOf && <p className="pv-notice">{leaverTexts.actsFor(offered.onBehalfOf)}</p>}
      <OpenComments plan={id} action={action} />
      {action === 'submit' && <TypedFactsHint id={id} version={props.contentHash} onLeave={onClose} />}
      <ActionFields plan={id} offered={offered} answer={answer} filled={filled} errors={errors} onFill={onFill} />
      <div role="alert">
        {refusal && <p className="pv-notice pv-notice--error">{refusal}</p>}
      </div>
      {offered.proof === 'provider' && <ProviderProof action={offered.action} />}
      <p className="pv-dialog__buttons">
        {offered.proof !== 'provider' && (
          <button type="submit" className={buttonClass(action)} aria-disabled={busy}>
            {busy ? texts.sending : texts.heading[action]}
          </button>
        )}
        <button type="button" className="pv-button" onClick={onClose} disabled={busy}>
          {texts.cancel}
        </button>
      </p>
    </form>
  )
}

/** After the plan is out of use, so that nothing is changed where it is refused. */
async function lead(address: string): Promise<void> {
  const led = await sendTo<Led>(address, {})
  if (!led.ok) return void toast.error(led.sentence)
  toast.success(linkedTexts.led(led.answer.changed.length))
  for (const { title, why } of led.answer.left) toast.error(linkedTexts.left(title, why))
}

const buttonClass = (action: PlanAction) => `pv-button ${action === 'takeOutOfUse' ? 'pv-button--danger' : 'pv-button--primary'}`

interface IncompleteProps {
  action: PlanAction
  problems: readonly ShownProblem[]
  onClose: () => void
}

function Incomplete({ action, problems, onClose }: IncompleteProps) {
  return (
    <>
      <p>{texts.cannotYet[action === 'submit' ? 'submit' : 'approve']}</p>
      <ProblemList problems={problems} onLeave={onClose} />
      <p className="pv-dialog__buttons">
        <button type="button" className="pv-button" onClick={onClose}>
          {texts.close}
        </button>
      </p>
    </>
  )
}

type Saving = 'asking' | 'waiting' | 'saving' | 'refused'

/** An action is about the saved plan; what is only on the screen would be left behind. What is being saved already is waited for. */
function SaveFirst({ onClose, onSaved }: { onClose: () => void; onSaved: () => void }) {
  const { submit } = useForm()
  const modified = useFormModified()
  const busy = useIsBusy()
  const [state, setState] = useState<Saving>(busy ? 'waiting' : 'asking')

  useEffect(() => {
    if (state !== 'waiting' || busy) return
    return whenHandedOver(() => void save())

    async function save() {
      setState('saving')
      const isSaved = !modified || (await submit())?.res.ok
      if (isSaved) onSaved()
      else setState('refused')
    }
  }, [state, busy, modified, submit, onSaved])

  const isUnderWay = state === 'waiting' || state === 'saving'
  return (
    <>
      <p>{texts.unsaved}</p>
      <div role="alert">{state === 'refused' && <p className="pv-notice pv-notice--error">{texts.notSaved}</p>}</div>
      <p className="pv-dialog__buttons">
        <button type="button" className="pv-button pv-button--primary" onClick={() => setState('waiting')} disabled={isUnderWay}>
          {isUnderWay ? texts.saving : texts.save}
        </button>
        <button type="button" className="pv-button" onClick={onClose}>
          {texts.cancel}
        </button>
      </p>
    </>
  )
}
