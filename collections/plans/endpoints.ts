import type { Endpoint } from 'payload'

export const planEndpoints: Endpoint[] = []
