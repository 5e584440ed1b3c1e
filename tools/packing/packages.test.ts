import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { namedPackages } from './named-packages.ts'
import { packPackages } from './pack-packages.ts'
import { type PublicPackage, publicPackages } from './public-packages.ts'

const run = promisify(execFile)
const packages = await publicPackages()
const names = packages.map(({ name }) => name)

let tarballs: ReadonlyMap<string, string>
const tarball = (name: string) => readFile(tarballs.get(name) as string)

beforeAll(async () => {
  tarballs = await packPackages()
}, 300_000)

describe.each(names)('%s', (name) => {
  it('has nothing that publint would complain of', async () => {
    const { buffer } = await tarball(name)
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that every way of resolving finds', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(await tarball(name)))
    if (!analysis.types) throw new Error('No types at all')
    // Scripts and codecs that are started or fetched by their address are imported by nobody. CommonJS has to import() the
    // package, and the resolution of Node 10 knows no subpaths: where that is all there is, nothing of this runs anyway.
    const problems = analysis.problems.filter((problem) => {
      if (problem.kind === 'CJSResolvesToESM') return false
      if ('resolutionKind' in problem && problem.resolutionKind === 'node10') return false
      return !('entrypoint' in problem && isAsset(problem.entrypoint))
    })
    expect(problems).toEqual([])
  })

  // The workspace has every package, so no compiler here would miss one. What types elements for a framework is left out: only those
  // who have the framework import it.
  it('has declarations that lead only to packages that are installed with it', async () => {
    const { folder } = packages.find((each) => each.name === name) as PublicPackage
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const targets: { readonly types?: string }[] = Object.values(manifest.exports)
    const entries = targets
      .map(({ types = '' }) => types)
      .filter((path) => path.endsWith('.d.ts') && !/\*|\/frameworks\//.test(path))
    const installed = { [name]: '', ...manifest.dependencies, ...manifest.peerDependencies }
    expect(entries.length).toBeGreaterThan(0)
    expect([...(await namedPackages(folder, entries))].filter((each) => !(each in installed))).toEqual([])
  })

  it('comes with its licence, a README, and nothing that only this repository uses', async () => {
    const { stdout } = await run('tar', ['-tzf', tarballs.get(name) as string])
    const files = stdout.trim().split('\n')
    expect(files).toEqual(
      expect.arrayContaining(['package/LICENSE', 'package/README.md', 'package/package.json']),
    )
    const expected =
      /^package\/(?:LICENSE|NOTICE|README\.md|package\.json|dist\/[^.][^/]*|dist\/.+\/[^.][^/]*)$/
    expect(files.filter((file) => !expected.test(file))).toEqual([])
    const { stdout: manifest } = await run('tar', [
      '-xzOf',
      tarballs.get(name) as string,
      'package/package.json',
    ])
    expect(manifest).not.toMatch(/postfit-source|workspace:|catalog:/)
  })

  it('says where it is at home, under what licence, for which Node, and of which run it came', async () => {
    const { stdout } = await run('tar', ['-xzOf', tarballs.get(name) as string, 'package/package.json'])
    expect(JSON.parse(stdout)).toMatchObject({
      description: expect.any(String),
      keywords: expect.arrayContaining(['tiktok']),
      homepage: expect.any(String),
      repository: { type: 'git', directory: `packages/${name.slice('@postfit/'.length)}` },
      license: expect.stringMatching(/^Apache-2\.0/),
      engines: { node: expect.any(String) },
      publishConfig: { access: 'public', provenance: true },
    })
  })
})

/** Whether a subpath is a file that is fetched or started, not imported. */
function isAsset(entrypoint: string): boolean {
  return /\.(?:js|wasm)$|\*/.test(entrypoint)
}
