'use client'
import { toast, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormInitializing, useFormModified, useFormProcessing, useOperation } from '@payloadcms/ui'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { saveTexts as texts } from '../../../messages'
import { whenHandedOver } from './handedOver'
import { isDialogOpen, subscribe } from './openDialogs'

/** `asked`: pressed, and waiting until it can be done. `handedOver`: the form knows all that was typed before. */
type Step = 'rest' | 'asked' | 'handedOver'

/**
 * A press of “Gem” that is never lost: while the form is busy, or a dialog lies over it, it is kept and carried out afterwards.
 * @returns whether there is something to save, and the press
 */
export function usePress(): { hasNews: boolean; press: () => void } {
  const form = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const hasNews = useOperation() === 'create' || modified
  const isCovered = useSyncExternalStore(subscribe, isDialogOpen, () => false)
  const isBusy = useIsBusy() || isCovered
  const [step, setStep] = useState<Step>('rest')
  const wasSaving = useRef(false)

  useEffect(() => {
    if (step === 'asked' && !isBusy) return whenHandedOver(() => setStep('handedOver'))
  }, [step, isBusy])

  useEffect(() => {
    if (step !== 'handedOver') return
    if (isBusy) return setStep('asked')
    setStep('rest')
    if (form.disabled) toast.info(texts.notEditable)
    else if (hasNews) void form.submit()
    // Of what has just been saved it is said already.
    else if (!wasSaving.current) toast.info(texts.nothingToSave)
  }, [step, isBusy, hasNews, form])

  const press = () => {
    if (isCovered) toast.info(texts.whenClosed)
    if (step !== 'rest') return
    wasSaving.current = processing
    setStep('asked')
  }
  return { hasNews, press }
}

/** @returns whether the form cannot be saved yet, because it is still being saved or drawn */
export function useIsBusy(): boolean {
  const [processing, background, initializing] = [useFormProcessing(), useFormBackgroundProcessing(), useFormInitializing()]
  const { uploadStatus } = useDocumentInfo()
  return processing || background || initializing || uploadStatus === 'uploading'
}
