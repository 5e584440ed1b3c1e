import { posix } from 'node:path'

/**
 * The dead links of a site: to a file that does not exist, or to an anchor that the target page lacks. Links to other
 * sites are not checked.
 *
 * @param files of the site by their path; pages with their HTML
 * @returns each as `page: link`
 */
export function deadLinks(files: ReadonlyMap<string, string>): string[] {
  const anchors = new Map(
    Array.from(files, ([path, html]) => [path, new Set(attributes(html, 'id'))] as const),
  )
  return Array.from(files).flatMap(([path, html]) =>
    [...attributes(html, 'href'), ...attributes(html, 'src')]
      .filter((link) => !/^[a-z][\w+.-]*:/i.test(link) && !isAlive(path, link, anchors))
      .map((link) => `${path}: ${link}`),
  )
}

function isAlive(from: string, link: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [target = '', anchor] = link.replaceAll('&amp;', '&').split('#')
  const found = anchors.get(target === '' ? from : posix.join(posix.dirname(from), target))
  return found !== undefined && (!anchor || found.has(decodeURIComponent(anchor)))
}

function attributes(html: string, name: string): string[] {
  if (!html.startsWith('<!doctype')) return []
  return Array.from(
    html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'gi')),
    ([, value]) => value ?? '',
  )
}
