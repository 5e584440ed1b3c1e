/** A page of the documentation. */
export interface Page {
  /** Of its Markdown, below `docs`: `recipes/photos.md`. Its HTML lies at the same place. */
  readonly path: string
  /** Its first heading. */
  readonly title: string
  readonly markdown: string
}

/** Where a page's HTML lies, from the top of the site. */
export function htmlPath({ path }: Pick<Page, 'path'>): string {
  return path.replace(/\.md$/, '.html')
}

/**
 * A path as seen from a page, so that the site works wherever it is put.
 *
 * @param from the page's path, from the top of the site
 * @param to the other's, the same way
 */
export function relativePath(from: string, to: string): string {
  const [up, down] = [from.split('/').slice(0, -1), to.split('/')]
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift()
    down.shift()
  }
  return [...up.map(() => '..'), ...down].join('/')
}
