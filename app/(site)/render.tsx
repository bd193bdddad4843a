import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactElement } from 'react'
import { documentOf } from '../../components/site/templates'
import { pageToRender, renderHeader } from '../../publishing/service/handover'

/**
 * Renders the page that a publisher has handed over for this path. Readers never come here: they read the files that
 * publishing wrote. Whoever cannot read the disk cannot know the id that the header must carry.
 * @returns null when nobody has asked for the page to be rendered
 */
export async function handedOver(path: string): Promise<ReactElement | null> {
  const page = await pageToRender((await headers()).get(renderHeader), path)
  return page && documentOf(page)
}

export async function render(path: string): Promise<ReactElement> {
  return (await handedOver(path)) ?? notFound()
}
