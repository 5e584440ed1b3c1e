import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Comment, parseSync, type Statement } from 'oxc-parser'
import { type Docstring, readDocstring } from './docstring.ts'

/** Something that users can import, as it is declared. */
export interface ExportedDeclaration {
  /** The name that it is exported by. */
  readonly name: string
  /** The module that declares it. */
  readonly file: string
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** What stands in front of it; nothing when it is not documented. */
  readonly docstring: Docstring | undefined
  /** Its code without comments and without its members, where those are listed; one of each overload. */
  readonly code: readonly string[]
  /** What an interface or a class has, private parts left out. */
  readonly members: readonly Member[]
}

/** A property or a method of an interface or a class. */
export interface Member {
  readonly name: string
  readonly docstring: Docstring | undefined
  readonly code: string
}

interface Module {
  readonly body: readonly Statement[]
  readonly comments: readonly Comment[]
  readonly source: string
  readonly file: string
}

/**
 * Everything that an entry module exports, followed to where it is declared.
 *
 * @param entry path of a `.ts` or `.d.ts` module; imports are followed among files of its kind
 * @throws Error when a module is missing or cannot be parsed, or exports what no module of its package declares
 */
export function exportedDeclarations(entry: string): ExportedDeclaration[] {
  const module = parse(entry)
  const own = declarationsOf(module)
  const passedOn = module.body.flatMap((statement): ExportedDeclaration[] => {
    if (statement.type === 'ExportAllDeclaration') {
      return exportedDeclarations(moduleAt(entry, statement.source.value))
    }
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source?.value.startsWith('.')) return []
    const declared = exportedDeclarations(moduleAt(entry, statement.source.value))
    return statement.specifiers.map(({ local, exported }) => {
      const found = declared.find(({ name }) => name === nameOf(local))
      if (!found) throw new Error(`${entry} exports ${nameOf(local)}, which nothing declares`)
      return { ...found, name: nameOf(exported) }
    })
  })
  return [...own, ...passedOn]
}

/** The docstring that opens a module: what the package or the entry is for. */
export function moduleDocstring(entry: string): Docstring | undefined {
  const { comments } = parse(entry)
  const opening = comments.find(({ value }) => value.includes('@packageDocumentation'))
  return opening && readDocstring(opening.value)
}

/** Declarations name their neighbours by the sources' `.ts`, and lie in `.d.ts`. */
function moduleAt(importer: string, specifier: string): string {
  const path = join(dirname(importer), specifier)
  return importer.endsWith('.d.ts') ? path.replace(/(\.d)?\.[jt]s$/, '.d.ts') : path
}

function declarationsOf(module: Module): ExportedDeclaration[] {
  const found = new Map<string, ExportedDeclaration>()
  for (const statement of module.body) {
    for (const next of declared(statement, module)) {
      const overload = found.get(next.name)
      const merged = overload && {
        ...next,
        docstring: overload.docstring ?? next.docstring,
        code: [...overload.code, ...next.code],
      }
      found.set(next.name, merged ?? next)
    }
  }
  return [...found.values()]
}

function declared(statement: Statement, module: Module): ExportedDeclaration[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration } = statement
  const shared = { file: module.file, docstring: docstringBefore(statement.start, module), members: [] }
  const whole = [codeOf(module, declaration.start, declaration.end)]
  switch (declaration.type) {
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier' ? [{ ...shared, name: id.name, kind: 'value', code: whole }] : [],
      )
    case 'TSInterfaceDeclaration':
    case 'ClassDeclaration': {
      if (!declaration.id) return []
      const { body } = declaration
      const kind = declaration.type === 'ClassDeclaration' ? 'class' : 'type'
      const head = codeOf(module, declaration.start, body.start)
      const members = body.body.flatMap((member) => memberOf(member, module))
      return [{ ...shared, name: declaration.id.name, kind, code: [head], members }]
    }
    case 'TSTypeAliasDeclaration':
      return [{ ...shared, name: declaration.id.name, kind: 'type', code: whole }]
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return declaration.id ? [{ ...shared, name: declaration.id.name, kind: 'function', code: whole }] : []
    default:
      return []
  }
}

function memberOf(
  member: { type: string; start: number; end: number; key?: unknown; accessibility?: unknown },
  module: Module,
): Member[] {
  const { key, accessibility } = member as {
    key?: { type: string; name?: string; value?: unknown; start: number; end: number }
    accessibility?: string | null
  }
  if (key?.type === 'PrivateIdentifier' || accessibility === 'private') return []
  const code = codeOf(module, member.start, member.end)
  const name = key ? (key.name ?? module.source.slice(key.start, key.end)) : code
  return [{ name, docstring: docstringBefore(member.start, module), code }]
}

function docstringBefore(start: number, { comments, source }: Module): Docstring | undefined {
  const comment = comments.findLast(({ end }) => end <= start)
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return undefined
  return source.slice(comment.end, start).trim() === '' ? readDocstring(comment.value) : undefined
}

/** A piece of code as readers want it: without comments, and indented by two. */
function codeOf({ source, comments }: Module, start: number, end: number): string {
  const within = comments.filter((comment) => comment.start >= start && comment.end <= end)
  const parts = [start, ...within.flatMap((comment) => [comment.start, comment.end]), end]
  let code = ''
  for (let i = 0; i < parts.length; i += 2) code += source.slice(parts[i], parts[i + 1])
  const column = start - (source.lastIndexOf('\n', start - 1) + 1)
  return code
    .replace(/^\s*\n/gm, '')
    .replace(new RegExp(`^ {${column}}`, 'gm'), '')
    .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2))
    .replace(/^declare /, '')
    .replace(/;\s*$/, '')
    .trim()
}

function parse(file: string): Module {
  const source = readFileSync(file, 'utf8')
  const { program, comments, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return { body: program.body as readonly Statement[], comments, source, file }
}

function nameOf(name: { type: string; name?: string; value?: unknown }): string {
  return String(name.name ?? name.value)
}
