import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'

/** Something that users can import, and whether it is documented where it is declared. */
export interface PublicExport {
  readonly name: string
  readonly file: string
  readonly documented: boolean
}

/** Everything that an entry module exports, followed to where it is declared. */
export function publicExports(entry: string): PublicExport[] {
  const { program } = parse(entry)
  const own = Array.from(declarations(entry), ([name, documented]) => ({ name, file: entry, documented }))
  const passedOn = program.body.flatMap((statement): PublicExport[] => {
    if (statement.type === 'ExportAllDeclaration') {
      return publicExports(join(dirname(entry), statement.source.value))
    }
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return []
    const file = join(dirname(entry), statement.source.value)
    const declared = declarations(file)
    return statement.specifiers.map(({ local, exported }) => ({
      name: nameOf(exported),
      file,
      documented: declared.get(nameOf(local)) ?? false,
    }))
  })
  return [...own, ...passedOn]
}

/** The names that a module declares and exports itself, each with whether a docstring stands in front of it. */
function declarations(file: string): Map<string, boolean> {
  const { program, comments, source } = parse(file)
  const docstringEnds = comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end)
  const isDocumented = (start: number): boolean =>
    docstringEnds.some((end) => end <= start && source.slice(end, start).trim() === '')
  const found = new Map<string, boolean>()
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue
    const { declaration } = statement
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        if (id.type === 'Identifier') found.set(id.name, isDocumented(statement.start))
      }
    } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier') {
      const { name } = declaration.id
      found.set(name, isDocumented(statement.start) || (found.get(name) ?? false))
    }
  }
  return found
}

function parse(file: string) {
  const source = readFileSync(file, 'utf8')
  const { program, comments, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return { program, comments, source }
}

function nameOf(name: { type: string; name?: string; value?: unknown }): string {
  return String(name.name ?? name.value)
}
