import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { buildPackages, bundledLicences } from '@postfit/build'
import { listenOnLoopback } from '@postfit/loopback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicPackages, top } from './public-packages.ts'
import { runPnpm } from './run-pnpm.ts'

const run = promisify(execFile)
const packages = await publicPackages()

/** What `pnpm publish --json` says of a package. */
interface Publication {
  readonly name: string
  readonly version: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

describe('pnpm publish', () => {
  const asked: string[] = []
  let publications: readonly Publication[]

  beforeAll(async () => {
    await buildPackages()
    // A registry that has nothing yet: what is asked of it is known, and the network is not needed.
    await using registry = await listenOnLoopback(
      createServer(({ method, url }, response) => {
        asked.push(`${method} ${decodeURIComponent(url ?? '')}`)
        response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
      }),
    )
    const filters = packages.map(({ name }) => `--filter=${name}`)
    const how = ['--dry-run', '--json', '--no-git-checks', `--registry=${registry.url}`]
    publications = JSON.parse(await runPnpm([...filters, 'publish', ...how]))
  }, 300_000)

  it('would publish every public package, and nothing else', () => {
    const names = packages.map(({ name }) => name).sort()
    expect(publications.map(({ name }) => name).sort()).toEqual(names)
    expect(asked.sort()).toEqual(names.map((name) => `GET /${name}`))
  })

  it.each(packages)(
    'has all that $name exports, and the licences of what is in it',
    async ({ name, folder }) => {
      const publication = publications.find((each) => each.name === name)
      const paths = publication?.files.map(({ path }) => path) ?? []
      expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
      const bundled = await bundledLicences(folder)
      const notices = ['NOTICE', 'dist/THIRD-PARTY-LICENSES.txt']
      expect(notices.filter((path) => paths.includes(path))).toEqual(bundled.length > 0 ? notices : [])
      const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
      for (const target of targets(exports)) {
        const [before = '', after = ''] = target.slice('./'.length).split('*')
        const isThere = paths.some((path) => path.startsWith(before) && path.endsWith(after))
        expect(isThere, `${target} of ${name}`).toBe(true)
      }
      expect(publication?.unpackedSize).toBeLessThan(20_000_000)
    },
  )
})

/** The files that an `exports` field names, but for the sources, which stay here. */
function targets(exported: unknown): string[] {
  if (typeof exported === 'string') return [exported]
  const entries = Object.entries(exported as Record<string, unknown>)
  return entries.flatMap(([condition, target]) => (condition === 'postfit-source' ? [] : targets(target)))
}

describe('changeset version', () => {
  let copy: string

  /** It writes into manifests: those of a copy. */
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'postfit-release-'))
    const groups = ['packages', 'tools', 'examples'].map((group) => join(group, '*', 'package.json'))
    const patterns = ['package.json', 'pnpm-workspace.yaml', '.changeset', ...groups]
    const { stdout } = await run('git', ['ls-files', '-z', '--', ...patterns], { cwd: top })
    for (const path of stdout.split('\0').filter(Boolean)) await cp(join(top, path), join(copy, path))
    await symlink(join(top, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const cli = join(top, 'node_modules/@changesets/cli/bin.js')
    await run(process.execPath, [cli, 'version'], { cwd: copy })
  })

  afterAll(() => rm(copy, { recursive: true, force: true }))

  const manifest = async (folder: string) =>
    JSON.parse(await readFile(join(copy, relative(top, folder), 'package.json'), 'utf8'))

  it('gives all public packages one next version, and each a changelog of it', async () => {
    const versions = await Promise.all(packages.map(async ({ folder }) => (await manifest(folder)).version))
    expect(new Set(versions).size).toBe(1)
    const hasChangesets = (await readdir(join(top, '.changeset'))).some((name) => name.endsWith('.md'))
    if (!hasChangesets) return
    expect(versions[0]).not.toBe(packages[0]?.version)
    for (const { folder, name } of packages) {
      const changelog = await readFile(join(copy, relative(top, folder), 'CHANGELOG.md'), 'utf8')
      expect(changelog).toContain(`# ${name}\n\n## ${versions[0]}\n`)
    }
  })

  it('uses every changeset up, and leaves private packages as they are', async () => {
    expect((await readdir(join(copy, '.changeset'))).filter((name) => name.endsWith('.md'))).toEqual([])
    const demo = join(top, 'packages/demo')
    expect((await manifest(demo)).version).toBe(
      JSON.parse(await readFile(join(demo, 'package.json'), 'utf8')).version,
    )
  })
})
