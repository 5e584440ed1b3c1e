import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, realpath, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { publicPackages } from '@postfit/packing'
import semver from 'semver'

const examples = join(import.meta.dirname, '../../examples')

/** What is in the folder of an app once somebody has built it there. */
const made = new Set('node_modules dist out build .next .nuxt .output .svelte-kit .astro .angular'.split(' '))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

/**
 * Copies an app away from this repository, with the packed packages in its `node_modules` as npm would install them. Everything
 * else is linked to where the example has it, so that no registry is needed.
 *
 * @param name that of its folder
 * @param folder where the copy goes
 * @param tarballs the path of each package's tarball, by the package's name
 * @param parent where it is: the examples, unless given
 * @returns the app's folder
 * @throws Error where npm would not install a package, as the app has something in a version that it is not for
 */
export async function unpackApp(
  name: string,
  folder: string,
  tarballs: ReadonlyMap<string, string>,
  parent: string = examples,
): Promise<string> {
  const example = join(parent, name)
  const app = join(folder, name)
  const isOwn = (path: string) => !made.has(basename(path))
  await cp(example, app, { recursive: true, filter: isOwn })
  const homes = new Map((await publicPackages()).map((each) => [each.name, each.folder]))
  const installed = new Set<string>()

  async function install(dependency: string, home: string): Promise<void> {
    if (installed.has(dependency)) return
    installed.add(dependency)
    const place = join(app, 'node_modules', dependency)
    const tarball = tarballs.get(dependency)
    if (!tarball) {
      await mkdir(dirname(place), { recursive: true })
      await symlink(await realpath(join(home, 'node_modules', dependency)), place)
      return
    }
    await mkdir(place, { recursive: true })
    await promisify(execFile)('tar', ['-xzf', tarball, '--strip-components=1', '-C', place])
    const { dependencies = {} } = await manifestOf(place)
    for (const each of Object.keys(dependencies)) await install(each, homes.get(dependency) as string)
  }

  const { dependencies, devDependencies } = await manifestOf(example)
  for (const each of Object.keys({ ...dependencies, ...devDependencies })) await install(each, example)
  for (const each of installed) await assertPeers(app, each)
  return app
}

async function assertPeers(app: string, name: string): Promise<void> {
  if (!name.startsWith('@postfit/')) return
  const { peerDependencies = {} } = await manifestOf(join(app, 'node_modules', name))
  for (const [peer, range] of Object.entries(peerDependencies)) {
    const { version } = await manifestOf(join(app, 'node_modules', peer))
    if (!semver.satisfies(version, range))
      throw new Error(`${name} wants ${peer} ${range}, and finds ${version}`)
  }
}
