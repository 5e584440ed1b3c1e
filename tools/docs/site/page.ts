/** A page of the documentation. */
export interface Page {
  /** The path of its Markdown below `docs`, such as `recipes/photos.md`. Its HTML has the same path. */
  readonly path: string
  /** Its first heading. */
  readonly title: string
  readonly markdown: string
}

/** The path of a page's HTML, from the top of the site. */
export function htmlPath({ path }: Pick<Page, 'path'>): string {
  return path.replace(/\.md$/, '.html')
}

/**
 * A path relative to a page, so that the site works in any folder.
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
