'use client'
import { reminderTexts } from '../../../messages'
import { PostButton } from '../PostButton'

const { retry } = reminderTexts.outbox

export const RetryMails = ({ url }: { url: string }) => (
  <PostButton url={url} label={retry.button} busy={retry.busy} failed={retry.notDone} saidOf={() => retry.done} />
)
