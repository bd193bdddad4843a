import { Fragment } from 'react'
import { siteTexts } from '../../../messages'
import type { ContactView, PhoneView } from '../props'

/** One number to press, large enough for a thumb in the dark. A screen reader hears whose it is. */
export function CallButton({ phone: { href, display, label, hours }, name }: { phone: PhoneView; name: string }) {
  return (
    <a className="call" href={href} aria-label={[name, display, label].filter(Boolean).join(', ')} data-hours={hours ?? undefined}>
      <span className="nowrap">{display}</span>
      {label && <span className="call__label"> {label}</span>}
    </a>
  )
}

/**
 * Every way to reach a contact, as buttons and lines.
 * @param urgent somebody must be called now: mail only where there is no number
 */
export function WaysToReach({ contact, urgent = false }: { contact: ContactView; urgent?: boolean }) {
  const { phones, other, name } = contact
  const mails = urgent && phones.length > 0 ? [] : contact.mails
  if (phones.length === 0 && mails.length === 0 && !other) return <p className="quiet">{siteTexts.reference.noWay}</p>
  return (
    <>
      {phones.length > 0 && (
        <p className="calls">
          {phones.map((phone, at) => (
            <Fragment key={phone.href + phone.label}>
              {/* Copied, or printed in a line, two numbers must not run into one. */}
              {at > 0 && ' '}
              <CallButton phone={phone} name={name} />
            </Fragment>
          ))}
        </p>
      )}
      {mails.map((mail) => (
        <p key={mail}>
          <MailLink mail={mail} />
        </p>
      ))}
      {other && <p>{other}</p>}
    </>
  )
}

/** The first number, or else the first other way: for the middle of a sentence. */
export function PhoneInText({ contact: { name, phones, mails, other } }: { contact: ContactView }) {
  const [phone] = phones
  if (!phone) return <>{mails[0] ? <MailLink mail={mails[0]} /> : other}</>
  return (
    <>
      {siteTexts.reference.phone}{' '}
      <a className="nowrap" href={phone.href} aria-label={`${name}, ${phone.display}`}>
        {phone.display}
      </a>
    </>
  )
}

/** A mail address that breaks at its @ when the line is too short. */
function MailLink({ mail }: { mail: string }) {
  const at = mail.lastIndexOf('@')
  return (
    <a className="mail" href={`mailto:${mail}`}>
      {mail.slice(0, at)}
      <wbr />
      {mail.slice(at)}
    </a>
  )
}

/** @returns whether there is anything to show */
export const canBeReached = ({ phones, mails, other }: ContactView): boolean =>
  phones.length > 0 || mails.length > 0 || Boolean(other)
