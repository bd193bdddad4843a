'use client'
import { createContext, use, type ReactNode } from 'react'
import { commentTexts } from '../../../../messages'
import { useComments, type Comments } from './useComments'

const Context = createContext<Comments | null>(null)

interface Props {
  plan: string
  contentHash: string
  /** Another place on the page says that they could not be read. */
  quiet?: boolean
  children: ReactNode
}

/** One reading of the comments for all sections of the page. */
export function CommentsProvider({ plan, contentHash, quiet = false, children }: Props) {
  const comments = useComments(plan, contentHash)
  return (
    <Context value={comments}>
      {comments.failed && !quiet && (
        <p className="pv-notice pv-notice--warning" role="alert">
          {commentTexts.notLoaded}
        </p>
      )}
      {children}
    </Context>
  )
}

/** @returns null where nothing can be commented on, such as an earlier revision. */
export const useSharedComments = (): Comments | null => use(Context)
