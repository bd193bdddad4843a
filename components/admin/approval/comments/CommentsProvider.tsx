'use client'
import { createContext, use, type ReactNode } from 'react'
import { commentTexts } from '../../../../messages'
import { useComments, type Comments } from './useComments'

const Context = createContext<Comments | null>(null)

/** One reading of the comments for all sections of the page. */
export function CommentsProvider({ plan, contentHash, children }: { plan: string; contentHash: string; children: ReactNode }) {
  const comments = useComments(plan, contentHash)
  return (
    <Context value={comments}>
      {comments.failed && (
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
