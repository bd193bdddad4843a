'use client'
import { qualityTexts } from '../../../messages'
import { PostButton } from '../PostButton'

const texts = qualityTexts.links

export const CheckLinks = ({ url }: { url: string }) => (
  <PostButton url={url} label={texts.button} busy={texts.checking} failed={texts.failed} saidOf={(status) => (status === 202 ? texts.going : '')} />
)
