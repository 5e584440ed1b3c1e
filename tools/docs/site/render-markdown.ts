import { posix } from 'node:path'
import hljs from 'highlight.js/lib/common'
import { Marked, type Tokens } from 'marked'
import { escapeHtml } from './escape-html.ts'
import { generatedTargets } from './generated-targets.ts'
import { htmlPath, type Page, relativePath } from './page.ts'

/** A heading of a page, to be linked to. */
export interface Heading {
  readonly id: string
  readonly level: number
  readonly text: string
}

/** A page's content, with what else is to be known of it. */
export interface RenderedPage {
  readonly page: Page
  readonly html: string
  readonly headings: readonly Heading[]
  /** What stands below each heading, as plain text; for searching. The first one is the page's title. */
  readonly passages: readonly { readonly heading: Heading; readonly text: string }[]
}

/** Renders the Markdown of a page: headings that can be linked to, code in colours, links from page to page. */
export function renderMarkdown(page: Page): RenderedPage {
  const ids = new Set<string>()
  const passages: { heading: Heading; text: string }[] = []
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens)
        const text = plainText(html)
        const id = uniqueId(text, ids)
        passages.push({ heading: { id, level: depth, text }, text: '' })
        if (depth === 1) return `<h1 id="${id}">${html}</h1>\n`
        return `<h${depth} id="${id}"><a href="#${id}">${html}</a></h${depth}>\n`
      },
      code: renderCode,
      link({ href, tokens }) {
        return `<a href="${escapeHtml(linkTarget(page, href))}">${this.parser.parseInline(tokens)}</a>`
      },
      table(token) {
        const row = (cells: Tokens.TableCell[], tag: 'th' | 'td'): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`
        const body = token.rows.map((cells) => row(cells, 'td')).join('\n')
        // Wide tables scroll by themselves; with a keyboard, too.
        return `<div class="table" tabindex="0"><table>\n<thead>${row(token.header, 'th')}</thead>\n<tbody>${body}</tbody>\n</table></div>\n`
      },
    },
  })
  let html = ''
  for (const token of marked.lexer(withoutMarks(page.markdown))) {
    const part = marked.parser([token])
    html += part
    const passage = passages.at(-1)
    if (passage && token.type !== 'heading') passage.text += ` ${plainText(part)}`
  }
  return { page, html, headings: passages.map(({ heading }) => heading), passages }
}

/** Marks between which parts of a text are generated are no text. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/^<!-- [\w:-]+ -->$/gm, '')
}

function renderCode({ text, lang = '' }: Tokens.Code): string {
  const [language = ''] = lang.split(' ')
  const known = hljs.getLanguage(language) !== undefined
  const html = known ? hljs.highlight(text, { language }).value : escapeHtml(text)
  return `<pre tabindex="0"><code>${html}</code></pre>\n`
}

/**
 * Links go from Markdown to Markdown, which also works where the repository is browsed; a slash is the top of `docs`. Those to a source
 * file go to the page that is made of it.
 */
function linkTarget({ path }: Page, href: string): string {
  const generated = generatedTargets[posix.join('docs', posix.dirname(path), href)]
  if (generated) return relativePath(path, generated)
  if (!/^[^#:]+\.md(#|$)/.test(href)) return href
  const [target = '', anchor] = href.split('#')
  const html = htmlPath({ path: target })
  const relative = html.startsWith('/') ? relativePath(path, html.slice(1)) : html
  return anchor === undefined ? relative : `${relative}#${anchor}`
}

function uniqueId(text: string, taken: Set<string>): string {
  const base = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
  let id = base
  for (let count = 1; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? "'")
    .replace(/\s+/g, ' ')
    .trim()
}
