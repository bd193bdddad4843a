/**
 * When what is typed is sent to be kept: after a pause, at most ten seconds after it was typed, one request at a time, and only what is
 * not kept already. Knows nothing of React or the network; time is passed in, in milliseconds.
 */
export type Sent = { ok: true; at: string | null } | { ok: false; why: 'network' | 'signedOut' | 'failed' | string }

export type Keeping =
  | { is: 'idle' }
  | { is: 'kept'; at: string }
  /** Not kept, and why: a word of ours, or the server's sentence. */
  | { is: 'lost'; why: string }

interface Parts {
  /** What the form says now, as text. */
  read: () => string
  send: (text: string) => Promise<Sent>
  /** The form was saved while it was being kept: the draft that came after the save goes. */
  forget: () => Promise<unknown>
  tell: (keeping: Keeping) => void
}

const pause = 2_000
const longest = 7_000
const retryAfter = [2_000, 5_000, 10_000, 20_000] as const

export interface Keeper {
  changed: (now: number) => void
  /** Asked every second. */
  tick: (now: number) => Promise<void>
  /** At once: the window is left, or another text is about to take its place. */
  flush: (now: number) => Promise<void>
  /** The form says what the plan says. */
  saved: () => Promise<void>
}

export function keeper({ read, send, forget, tell }: Parts): Keeper {
  let asKept = ''
  /** The first and the last change that is not kept; 0 while there is none. */
  let [since, latest] = [0, 0]
  let [failures, notBefore] = [0, 0]
  let underWay: Promise<void> | null = null

  async function keep(now: number): Promise<void> {
    const text = read()
    const asked = latest
    if (text === asKept) {
      since = 0
      return
    }
    const sent = await send(text)
    if (sent.ok) {
      ;[asKept, failures, notBefore] = [text, 0, 0]
      since = latest === asked ? 0 : latest
      return tell(sent.at ? { is: 'kept', at: sent.at } : { is: 'idle' })
    }
    notBefore = now + (retryAfter[Math.min(failures, retryAfter.length - 1)] ?? 0)
    failures += 1
    tell({ is: 'lost', why: sent.why })
  }

  const start = (now: number): Promise<void> => {
    underWay = keep(now).finally(() => (underWay = null))
    return underWay
  }

  return {
    changed(now) {
      latest = now
      since ||= now
    },
    async tick(now) {
      const isDue = since > 0 && (now - latest >= pause || now - since >= longest) && now >= notBefore
      if (isDue && !underWay) await start(now)
    },
    async flush(now) {
      await underWay
      if (since > 0) await start(now)
    },
    async saved() {
      ;[asKept, since, failures, notBefore] = ['', 0, 0, 0]
      tell({ is: 'idle' })
      if (!underWay) return
      await underWay
      ;[asKept, since] = ['', 0]
      tell({ is: 'idle' })
      await forget()
    },
  }
}
