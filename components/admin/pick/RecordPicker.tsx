'use client'
/**
 * Chooses a contact, a role or a plan by any word of its name, title, department or number, and makes the contact or role
 * that is missing. In place of Payload's own field, which asks for the beginning of a name and shows nothing else.
 */
import { FieldDescription, FieldError, FieldLabel, useAuth, useDocumentDrawer, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useCallback, useState } from 'react'
import { referenceId } from '../../../domain/content/richtext'
import { pickTexts } from '../../../messages'
import { useReference } from '../references'
import { Combobox } from './Combobox'
import { homeOf } from './home'
import { NewRecord } from './NewRecord'
import type { Creatable } from './createRecord'
import { choicesOf, pickedIn, type Picked, type Place } from './picked'
import { useOffers } from './useOffers'

export const RecordPicker: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<unknown>({ path })
  const { id: own } = useDocumentInfo()
  const { user, permissions } = useAuth()
  const places = [field.relationTo].flat() as Place[]
  const picked = pickedIn(value, places)
  const kind = useFormFields(([fields]) => fields.kind?.value) as string | undefined
  const department = referenceId(useFormFields(([fields]) => fields.department?.value)) ?? homeOf(user)
  const [query, setQuery] = useState<string | null>(null)
  const [creating, setCreating] = useState<{ what: Creatable; name: string } | null>(null)
  const { offers, isAsking } = useOffers({ query, in: places, under: path === 'parent' ? kind : undefined })
  const reference = useReference(picked?.to ?? 'contacts', picked?.id ?? null)
  const known = picked && typeof reference === 'object' ? reference : null
  const isClosed = readOnly || disabled
  const input = `field-${path.replace(/\./g, '__')}`

  const store = (to: Place, id: string) => setValue(Array.isArray(field.relationTo) ? { relationTo: to, value: id } : id)
  const choose = (key: string) => {
    const [what, to, id] = key.split(' ')
    if (what === 'new') setCreating({ what: to as Creatable, name: query?.trim() ?? '' })
    else store(to as Place, id ?? '')
  }
  const mayCreate = places.filter((place): place is Creatable => place !== 'plans' && Boolean(permissions?.collections?.[place]?.create))

  return (
    <div className={`field-type relationship pv-pick${showError ? ' error' : ''}`}>
      <FieldLabel label={field.label} required={field.required} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <Combobox
          id={input}
          chosen={known?.name ?? ''}
          choices={choicesOf(offers.filter(({ id }) => id !== String(own)), mayCreate, isAsking ? '' : (query ?? ''))}
          isAsking={isAsking}
          onQuery={setQuery}
          onChoose={choose}
          disabled={isClosed}
          invalid={showError}
          describedBy={`${input}-chosen`}
        />
        <p className="pv-pick__chosen pv-hint" id={`${input}-chosen`}>
          {picked && (
            <>
              {reference === 'gone' ? pickTexts.gone : known?.note} <Open key={`${picked.to}${picked.id}`} {...picked} name={known?.name ?? ''} />
              {!isClosed && !field.required && (
                <button type="button" className="pv-link-button" onClick={() => setValue(null)}>
                  {pickTexts.remove}
                </button>
              )}
            </>
          )}
        </p>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
      {creating && (
        <NewRecord
          {...creating}
          department={department}
          onClose={() => setCreating(null)}
          onCreated={(id) => {
            setCreating(null)
            store(creating.what, id)
          }}
        />
      )}
    </div>
  )
}

/** The record itself, beside the plan; it closes when it is saved. */
function Open({ to, id, name }: Picked & { name: string }) {
  const [Drawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({ collectionSlug: to, id })
  const saved = useCallback(() => closeDrawer(), [closeDrawer])
  return (
    <>
      <button type="button" className="pv-link-button" aria-label={pickTexts.openNamed(name)} onClick={openDrawer}>
        {pickTexts.open}
      </button>
      <Drawer onSave={saved} />
    </>
  )
}
