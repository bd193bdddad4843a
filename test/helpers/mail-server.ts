import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { AddressInfo, Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server does with a mail once it has all of it. */
export type Behaviour =
  | 'accept'
  /** Says 451, try later. */
  | 'busy'
  /** Never answers. */
  | 'hang'
  /** Ends the line without an answer. */
  | 'drop'

export interface MailServer {
  url: string
  /** What was accepted, in order. */
  mails: ParsedMail[]
  /** Message-IDs of everything that was handed over, accepted or not. */
  seen: string[]
  /** Addresses that do not exist. */
  dead: Set<string>
  behave: (behaviour: Behaviour) => void
  /** Called when a mail has been handed over, before it is answered. */
  onMail: (() => void | Promise<void>) | null
  stop: () => Promise<void>
}

/** A real mail server on loopback, that can also fail, hang and drop the line. */
export async function startMailServer(): Promise<MailServer> {
  let behaviour: Behaviour = 'accept'
  const refusal = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode })
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: ({ address }, _, done) => done(server.dead.has(address) ? refusal('No such mailbox', 550) : null),
    onData: (stream, _, done) => {
      void simpleParser(stream).then(async (mail) => {
        server.seen.push(mail.messageId ?? '')
        await server.onMail?.()
        if (behaviour === 'hang') return
        if (behaviour === 'busy') return done(refusal('Try again later', 451))
        if (behaviour === 'drop') return dropAll(smtp)
        server.mails.push(mail)
        done(null)
      })
    },
  })
  // A killed or hanging client ends its line as it can.
  smtp.on('error', () => {})
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  subscribe('net.client.socket', sendAtOnce)
  const { port } = smtp.server.address() as AddressInfo
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    seen: [],
    dead: new Set(),
    behave: (wanted) => void (behaviour = wanted),
    onMail: null,
    stop: () => {
      unsubscribe('net.client.socket', sendAtOnce)
      dropAll(smtp)
      return new Promise((resolve) => smtp.close(() => resolve()))
    },
  }
  return server
}

/** The end of a mail would wait 40 ms for the server to acknowledge the rest of it: nearly all that a mail takes here. */
const sendAtOnce = (message: unknown): void => void (message as { socket: Socket }).socket.setNoDelay(true)

function dropAll(smtp: SMTPServer): void {
  const { connections } = smtp as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }
  for (const { _socket } of connections) _socket.destroy()
}

export const addressesOf = ({ to }: ParsedMail): string[] => [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''))
