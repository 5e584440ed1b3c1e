import type { Page } from '../site/page.ts'
import type { Docstring } from './docstring.ts'
import {
  type ExportedDeclaration,
  exportedDeclarations,
  type Member,
  moduleDocstring,
} from './exported-declarations.ts'
import { type PublicEntry, publicEntries, publishedPackages } from './public-entries.ts'

const kinds = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['value', 'Values'],
  ['type', 'Types'],
] as const

/** A page for each thing to import from, made of the declarations and docstrings of the built packages. */
export function apiPages(): Page[] {
  const entries = publishedPackages.flatMap(publicEntries)
  const exported = new Map(entries.map((entry) => [entry, exportedDeclarations(entry.types)]))
  const places = placesOf(exported)
  return entries.flatMap((entry) => {
    const declarations = exported.get(entry) ?? []
    return declarations.length > 0 ? [entryPage(entry, declarations, places)] : []
  })
}

/** `@postfit/core/messages` is documented in `api/core/messages.md`, `@postfit/core` in `api/core.md`. */
function pagePath({ specifier }: PublicEntry): string {
  return `api/${specifier.replace('@postfit/', '')}.md`
}

/** Where each name is documented: the first entry that exports it. */
type Places = ReadonlyMap<string, string>

function placesOf(exported: ReadonlyMap<PublicEntry, readonly ExportedDeclaration[]>): Places {
  const places = new Map<string, string>()
  for (const [entry, declarations] of exported) {
    for (const { name } of declarations) {
      if (!places.has(name)) places.set(name, `${pagePath(entry)}#${name.toLowerCase()}`)
    }
  }
  return places
}

function entryPage(entry: PublicEntry, declarations: readonly ExportedDeclaration[], places: Places): Page {
  const path = pagePath(entry)
  const write = new Writer(path, places)
  const parts = kinds.flatMap(([kind, title]) => {
    const some = declarations
      .filter((declaration) => declaration.kind === kind)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return some.length > 0 ? [`## ${title}`, ...some.flatMap((each) => write.declaration(each))] : []
  })
  const about = moduleDocstring(entry.types)?.text
  return {
    path,
    title: entry.specifier,
    markdown: [`# ${entry.specifier}`, ...(about ? [write.prose(about)] : []), ...parts].join('\n\n'),
  }
}

/** Writes declarations as Markdown of one page. */
class Writer {
  readonly #page: string
  readonly #places: Places

  constructor(page: string, places: Places) {
    this.#page = page
    this.#places = places
  }

  declaration({ name, docstring, code, members }: ExportedDeclaration): string[] {
    return [
      `### ${name}`,
      ...(docstring ? [this.prose(docstring.text)] : []),
      `\`\`\`ts\n${code.join('\n')}\n\`\`\``,
      ...this.#tags(docstring),
      ...members.map((member) => this.#member(member)),
      ...this.#seeAlso(name, [...code, ...members.map((member) => member.code)]),
    ]
  }

  /** Docstrings' own links become links to where the name is documented. */
  prose(text: string): string {
    return text.replace(/\{@link\s+(\w+)\}/g, (_, name: string) => this.#named(name))
  }

  #member({ code, docstring }: Member): string {
    const about = docstring
      ? [this.prose(docstring.text), ...this.#tags(docstring)].filter((part) => part !== '')
      : []
    const lines = [`\`\`\`ts\n${code}\n\`\`\``, ...about].join('\n\n').split('\n')
    return `- ${lines.join('\n  ')}`
  }

  #tags(docstring: Docstring | undefined): string[] {
    if (!docstring) return []
    const { params, returns, throws } = docstring
    const list = [
      ...params.map(({ name, text }) => `- \`${name}\`: ${this.prose(text)}`),
      ...(returns ? [`- **Returns** ${this.prose(returns)}`] : []),
      ...throws.map((text) => `- **Throws** ${this.prose(text)}`),
    ]
    return list.length > 0 ? [list.join('\n')] : []
  }

  #seeAlso(own: string, code: readonly string[]): string[] {
    const words = new Set(code.join('\n').match(/\b[A-Z]\w+/g))
    const known = [...words].filter((word) => word !== own && this.#places.has(word)).sort()
    return known.length > 0 ? [`See ${known.map((name) => this.#named(name)).join(', ')}.`] : []
  }

  #named(name: string): string {
    const place = this.#places.get(name)
    if (!place) return `\`${name}\``
    const [page, anchor] = place.split('#')
    return page === this.#page ? `[${name}](#${anchor})` : `[${name}](/${place})`
  }
}
