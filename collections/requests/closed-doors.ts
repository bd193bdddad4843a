/** Addresses that Payload opens for every collection and that lead nowhere in ours: behind them it fails instead of saying so. */
import type { Endpoint, SanitizedConfig } from 'payload'
import { requestTexts } from '../../messages'
import { refusal } from '../answers'

const nothingThere = () => refusal(404, requestTexts.noSuchAddress)

const closed = (method: Endpoint['method'], path: string): Endpoint => ({ method, path, handler: nothingThere })

const ofVersions = [closed('get', '/versions'), closed('get', '/versions/:id'), closed('post', '/versions/:id')]
/** Nobody confirms their mail by a link. */
const ofConfirming = [closed('post', '/verify/:id')]

/** @param config as Payload has completed it; changed in place */
export function closeDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const doors = [...(collection.versions ? [] : ofVersions), ...(collection.auth ? ofConfirming : [])]
    if (collection.endpoints) collection.endpoints = [...doors, ...collection.endpoints]
  }
  return config
}
