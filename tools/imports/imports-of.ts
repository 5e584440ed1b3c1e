import { parseSync, Visitor } from 'oxc-parser'

/** What a file imports, as it is written: values and types, at once or on need, and what it passes on. Each once. */
export function importsOf(path: string, text: string): string[] {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const found = new Set<string>()
  for (const { moduleRequest } of parsed.module.staticImports) found.add(moduleRequest.value)
  for (const { entries } of parsed.module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value)
  }
  // `import('…')` as an expression or a type. Few files have one, and the tree is only made when it is asked for.
  if (text.includes('import(')) {
    const add = ({ source }: { source: { type: string; value?: unknown } }): void => {
      if (typeof source.value === 'string') found.add(source.value)
    }
    new Visitor({ ImportExpression: add, TSImportType: add }).visit(parsed.program)
  }
  return [...found]
}
