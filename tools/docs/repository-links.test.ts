import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './site/render-markdown.ts'

const top = join(import.meta.dirname, '../..')

/** What people read where the repository is browsed, and where there is no site. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/README.md'],
  ...(await pagesBelow('docs')),
  ...(await readdir(join(top, 'packages')))
    .map((name) => `packages/${name}/README.md`)
    .filter((path) => existsSync(join(top, path))),
]

describe('in the repository, without the site', () => {
  it.each(documents)('the links of %s lead to a file and a heading', (path) => {
    const text = readFileSync(join(top, path), 'utf8')
    expect(linksOf(text).filter((link) => !leadsSomewhere(path, link))).toEqual([])
  })

  it('links that lead nowhere are found', () => {
    const text =
      '[a](no.md) [b](README.md#no) [c](README.md#try-it) [d](https://example.com)\n```ts\nf[0](x)\n```'
    expect(linksOf(text).filter((link) => !leadsSomewhere('README.md', link))).toEqual([
      'no.md',
      'README.md#no',
    ])
  })
})

it.each([
  'docs/formats.md',
  'docs/browsers.md',
  'docs/security.md',
  'docs/glossary.md',
  'docs/recipes/own-rules.md',
  'docs/recipes/messages.md',
  'docs/migration/from-browser-image-compression.md',
  'docs/migration/from-compressorjs.md',
])('the README leads to %s', async (path) => {
  expect(linksOf(await readFile(join(top, 'README.md'), 'utf8'))).toContain(path)
})

// A page that leaves one out is one whose reader finds out by a 404, when the first such file comes.
it.each(['docs/bundlers.md', 'docs/recipes/workers-behind-a-cdn.md', 'packages/worker/README.md'])(
  '%s names every script that has to be copied',
  async (path) => {
    const manifest = JSON.parse(await readFile(join(top, 'packages/worker/package.json'), 'utf8'))
    const scripts = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    const text = await readFile(join(top, path), 'utf8')
    // In the command where there is one, else anywhere.
    const list = /^cp .*$/m.exec(text)?.[0] ?? text
    expect(scripts.filter((name) => !list.includes(name.slice(2)))).toEqual([])
  },
)

async function pagesBelow(folder: string): Promise<string[]> {
  const names = await readdir(join(top, folder), { recursive: true })
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

/** Links of a Markdown text that stay in the repository, but for those in its code. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
  return Array.from(prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g), ([, link = '']) => link)
}

function leadsSomewhere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#')
  const file = target === '' ? join(top, from) : join(top, dirname(from), target)
  if (!existsSync(file)) return false
  if (!anchor) return true
  // Anchors of source files are those of their page on the site.
  if (!file.endsWith('.md')) return true
  const page = { path: relative(top, file), title: '', markdown: readFileSync(file, 'utf8') }
  return renderMarkdown(page).headings.some(({ id }) => id === anchor)
}
