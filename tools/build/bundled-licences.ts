import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** A package whose code is part of one of ours. */
export interface BundledLicence {
  readonly name: string
  readonly version: string
  /** As its manifest says it. */
  readonly licence: string
  /** The texts that come with it. */
  readonly texts: readonly string[]
}

/**
 * The packages that a package's sources import and that its users do not install: what the build writes into `dist`.
 *
 * @param root the package's folder
 */
export async function bundledLicences(root: string): Promise<readonly BundledLicence[]> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const { devDependencies = {}, peerDependencies = {} } = manifest
  const sources = await sourcesBelow(join(root, 'src'))
  // The code of @mediabunny/aac-encoder is no subpath of it, and is imported by its file.
  const isImported = (name: string) =>
    sources.some((source) =>
      new RegExp(`^import (?!type ).*'(?:\\.\\./node_modules/)?${name}['/]`, 'm').test(source),
    )
  const names = Object.keys(devDependencies).filter((name) => {
    return !name.startsWith('@postfit/') && !(name in peerDependencies) && isImported(name)
  })
  return Promise.all(names.map((name) => licenceOf(join(root, 'node_modules', name))))
}

/** All of them as one text, for the tarball. */
export function licencesText(licences: readonly BundledLicence[]): string {
  const parts = licences.map(({ name, version, licence, texts }) =>
    [`${name} ${version}, ${licence}`, ...texts.map((text) => text.trim())].join('\n\n'),
  )
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`
}

async function licenceOf(link: string): Promise<BundledLicence> {
  const folder = await realpath(link)
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  // Those of codecs in WebAssembly lie with them.
  const folders = [folder, join(folder, 'codec'), join(folder, 'libheif-wasm')]
  const texts = await Promise.all(folders.map(textsIn))
  return { name, version, licence: license, texts: [...new Set(texts.flat())] }
}

async function textsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const wanted = names.filter((name) => /^(?:licen[cs]e|notice|copying)/i.test(name)).sort()
  return Promise.all(wanted.map((name) => readFile(join(folder, name), 'utf8')))
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))
}
