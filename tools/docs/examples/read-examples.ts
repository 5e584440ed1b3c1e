import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Example, examplesOf } from './example.ts'

const top = join(import.meta.dirname, '../../..')

/** The examples of the README, of the packages' READMEs and of all pages in `docs`. */
export async function readExamples(): Promise<Example[]> {
  const names = await readdir(join(top, 'docs'), { recursive: true })
  const pages = names.filter((name) => name.endsWith('.md')).sort()
  const packages = (await readdir(join(top, 'packages')))
    .map((name) => `packages/${name}/README.md`)
    .filter((path) => existsSync(join(top, path)))
    .sort()
  const documents = ['README.md', ...packages, ...pages.map((name) => `docs/${name.replaceAll('\\', '/')}`)]
  const found = await Promise.all(
    documents.map(async (document) => examplesOf(document, await readFile(join(top, document), 'utf8'))),
  )
  return found.flat()
}
