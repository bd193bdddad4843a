import { encode } from 'uqr'
import { paperTexts } from '../../../messages'
import type { Qr } from './view'

/** @returns the address as a QR code in SVG, one path, or null where there is no address */
export function qrOf(address: string | null): Qr | null {
  if (!address) return null
  const { size, data } = encode(address, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}"/></svg>`
  return { svg, alt: paperTexts.qr(address) }
}
