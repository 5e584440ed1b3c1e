import { htmlPath } from './page.ts'
import type { RenderedPage } from './render-markdown.ts'

/** A passage that a search can find: what stands below one heading. */
export interface SearchEntry {
  /** Its address, from the top of the site. */
  readonly id: string
  readonly page: string
  readonly heading: string
  readonly text: string
}

/** Every passage of every page. */
export function searchEntries(pages: readonly RenderedPage[]): SearchEntry[] {
  return pages.flatMap(({ page, passages }) =>
    passages.map(({ heading, text }) => ({
      id: heading.level === 1 ? htmlPath(page) : `${htmlPath(page)}#${heading.id}`,
      page: page.title,
      heading: heading.text,
      text: text.trim(),
    })),
  )
}
