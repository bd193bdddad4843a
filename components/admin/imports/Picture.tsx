'use client'
import type { ShownPicture } from '../../../collections/imports/review'

/** Gives the address of a picture by its hash. */
export type PictureUrl = (hash: string) => string

interface Props {
  picture: ShownPicture
  /** What it shows; empty where that is said beside it, or not said yet. */
  alt: string
  url: PictureUrl
}

export const Picture = ({ picture: { hash, width, height }, alt, url }: Props) => (
  <img className="pv-review__picture" src={url(hash)} alt={alt} width={width} height={height} loading="lazy" />
)
