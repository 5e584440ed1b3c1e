import { exportedDeclarations } from './reference/exported-declarations.ts'
import { publicEntries } from './reference/public-entries.ts'

/**
 * The declarations of everything that users can import from a package, as one text, so that a review shows what changes for them.
 *
 * Reads the built declarations.
 *
 * @param folder the package's, from the repository's top
 */
export function apiReport(folder: string): string {
  return publicEntries(folder)
    .map(({ specifier, types }) => `# ${specifier}\n\n${declarations(types)}`)
    .join('\n')
}

function declarations(types: string): string {
  return exportedDeclarations(types)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, code, members }) => {
      const lines = [`## ${name}`, '', ...code, ...members.map((member) => `  ${member.code}`)]
      return `${lines.join('\n')}\n`
    })
    .join('\n')
}

/** Where a package's report is kept, from the repository's top. */
export function apiReportPath(folder: string): string {
  return `${folder.replace('packages/', 'api/')}.txt`
}
