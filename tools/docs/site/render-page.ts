import { escapeHtml } from './escape-html.ts'
import type { Section } from './navigation.ts'
import { htmlPath, type Page, relativePath } from './page.ts'
import type { RenderedPage } from './render-markdown.ts'

/** A whole HTML page: content, navigation, and what is on the page. It asks for nothing but files of the site. */
export function renderPage(rendered: RenderedPage, sections: readonly Section[]): string {
  const { page, html } = rendered
  const here = page.path
  const to = (path: string): string => escapeHtml(relativePath(here, path))
  const title = here === 'index.md' ? 'Postfit documentation' : `${page.title} · Postfit`
  return `<!doctype html>
<html lang="en" data-top="${to('')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<script src="${to('assets/colors.js')}"></script>
<link rel="stylesheet" href="${to('assets/site.css')}">
<link rel="icon" href="${to('assets/icon.svg')}">
<script type="module" src="${to('assets/site.js')}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="${to('index.html')}">Postfit</a>
<div class="search" role="search">
<input type="search" id="query" placeholder="Search" aria-label="Search the documentation" autocomplete="off" disabled>
<div id="results" class="results" hidden></div>
</div>
<button type="button" id="colours" hidden></button>
</header>
<div class="columns">
<details class="menu"><summary>Menu</summary>${navigationHtml(here, sections, to)}</details>
<nav class="pages" aria-label="Pages">${navigationHtml(here, sections, to)}</nav>
<main id="content">
${html}${neighboursHtml(page, sections, to)}
</main>
${headingsHtml(rendered)}
</div>
</body>
</html>
`
}

type Link = (path: string) => string

function navigationHtml(here: string, sections: readonly Section[], to: Link): string {
  return sections
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => {
      const items = pages.map((page) => {
        const current = page.path === here ? ' aria-current="page"' : ''
        return `<li><a href="${to(htmlPath(page))}"${current}>${escapeHtml(page.title)}</a></li>`
      })
      return `<h2>${escapeHtml(title)}</h2><ul>${items.join('')}</ul>`
    })
    .join('')
}

function neighboursHtml(page: Page, sections: readonly Section[], to: Link): string {
  const all = sections.flatMap(({ pages }) => pages)
  const place = all.findIndex(({ path }) => path === page.path)
  const link = (other: Page | undefined, rel: string, label: string): string =>
    other
      ? `<a rel="${rel}" href="${to(htmlPath(other))}"><small>${label}</small>${escapeHtml(other.title)}</a>`
      : '<span></span>'
  return `<nav class="neighbours" aria-label="Next and previous page">${link(all[place - 1], 'prev', 'Before')}${link(all[place + 1], 'next', 'Next')}</nav>`
}

function headingsHtml({ headings }: RenderedPage): string {
  const listed = headings.filter(({ level }) => level === 2 || level === 3)
  if (listed.length < 2) return '<div class="headings"></div>'
  const items = listed.map(
    ({ id, level, text }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav class="headings" aria-label="On this page"><h2>On this page</h2><ul>${items.join('')}</ul></nav>`
}
