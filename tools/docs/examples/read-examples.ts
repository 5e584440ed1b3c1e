import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Example, examplesOf } from './example.ts'

const top = join(import.meta.dirname, '../../..')

/** The examples of the README and of all pages in `docs`. */
export async function readExamples(): Promise<Example[]> {
  const names = await readdir(join(top, 'docs'), { recursive: true })
  const pages = names.filter((name) => name.endsWith('.md')).sort()
  const documents = ['README.md', ...pages.map((name) => `docs/${name.replaceAll('\\', '/')}`)]
  const found = await Promise.all(
    documents.map(async (document) => examplesOf(document, await readFile(join(top, document), 'utf8'))),
  )
  return found.flat()
}
