import { createLocalReq, type PayloadRequest } from 'payload'

/** @returns a request of the same person outside the transaction of `req`, which has been or will be rolled back. */
export const sealedOff = ({ payload, user }: PayloadRequest): Promise<PayloadRequest> =>
  createLocalReq({ user: user ?? undefined }, payload)
