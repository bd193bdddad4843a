import { Fragment } from 'react'
import { siteTexts } from '../../../messages'
import type { ContactView, PhoneView } from '../props'

/** One number to press, large enough for a thumb in the dark. */
export function CallButton({ phone, name }: { phone: PhoneView; name: string }) {
  return (
    <a className="call" href={phone.href}>
      <span className="sr-only">{name}, </span>
      <span className="nowrap">{phone.display}</span>
      {phone.label && <span className="call__label"> {phone.label}</span>}
    </a>
  )
}

/** Every way to reach a contact, as buttons and lines. */
export function WaysToReach({ contact }: { contact: ContactView }) {
  const { phones, mails, other, name } = contact
  if (phones.length === 0 && mails.length === 0 && !other) return <p className="quiet">{siteTexts.reference.noWay}</p>
  return (
    <>
      {phones.length > 0 && (
        <p className="calls">
          {phones.map((phone) => (
            <CallButton key={phone.href + phone.label} phone={phone} name={name} />
          ))}
        </p>
      )}
      {mails.map((mail) => (
        <p className="mail" key={mail}>
          <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      ))}
      {other && <p>{other}</p>}
    </>
  )
}

/** Numbers in a running line: "tlf. 95 01 00 01 (vagt), 95 01 00 02"; without a number the mail, or the other way. */
export function PhonesInline({ contact: { phones, mails, other } }: { contact: ContactView }) {
  if (phones.length === 0) return <>{mails[0] ? <a href={`mailto:${mails[0]}`}>{mails[0]}</a> : other}</>
  return (
    <>
      {siteTexts.reference.phone}{' '}
      {phones.map(({ href, display, label }, position) => (
        <Fragment key={href + label}>
          {position > 0 && ', '}
          <a className="nowrap" href={href}>
            {display}
          </a>
          {label && ` (${label})`}
        </Fragment>
      ))}
    </>
  )
}

/** @returns whether `PhonesInline` would show anything */
export const canBeReached = ({ phones, mails, other }: ContactView): boolean =>
  phones.length > 0 || mails.length > 0 || Boolean(other)
