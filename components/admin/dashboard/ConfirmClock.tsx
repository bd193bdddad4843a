'use client'
import { troubleTexts } from '../../../messages'
import { PostButton } from '../PostButton'

const { confirm } = troubleTexts.clock

export const ConfirmClock = ({ url }: { url: string }) => (
  <PostButton url={url} label={confirm.button} busy={confirm.busy} failed={confirm.notDone} saidOf={() => confirm.done} />
)
