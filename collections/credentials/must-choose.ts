import type { User } from '../../payload-types'
import { isMunicipal } from '../users/identity'

/** @returns whether the user has a password that somebody else chose, and so may do nothing but choose their own. */
export const mustChoosePassword = (user: Pick<User, 'passwordState' | 'identity'> | null | undefined): boolean =>
  Boolean(user && !isMunicipal(user) && (user.passwordState === 'given' || user.passwordState === 'used'))
