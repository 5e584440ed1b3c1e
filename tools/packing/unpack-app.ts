import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, realpath, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import semver from 'semver'
import { publicPackages, top } from './public-packages.ts'

/** Where the apps lie that the READMEs and the docs show. */
export const examplesFolder: string = join(top, 'examples')

/** What is in the folder of an app once somebody has built it there. */
const made = new Set('node_modules dist out build .next .nuxt .output .svelte-kit .astro .angular'.split(' '))

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/**
 * Copies an example away from this repository, with the packed packages in its `node_modules` as npm would install them. Everything
 * else is linked to where the example has it, so that no registry is needed.
 *
 * @param name that of its folder
 * @param folder where the copy goes
 * @param tarballs the path of each package's tarball, by the package's name
 * @returns the app's folder
 * @throws Error where npm would not install a package, as the app has something in a version that it is not for
 */
export async function unpackApp(
  name: string,
  folder: string,
  tarballs: ReadonlyMap<string, string>,
): Promise<string> {
  await copyApp(name, folder)
  const app = join(folder, name)
  await installFor([name], app, tarballs)
  return app
}

/**
 * Copies several examples away that share one `node_modules`, in the folder around them, as npm's workspaces have it: each package
 * is unpacked once.
 *
 * @throws Error like {@link unpackApp}, and where two of them have something in two versions
 */
export async function unpackApps(
  names: readonly string[],
  folder: string,
  tarballs: ReadonlyMap<string, string>,
): Promise<void> {
  for (const name of names) await copyApp(name, folder)
  await installFor(names, folder, tarballs)
}

async function copyApp(name: string, folder: string): Promise<void> {
  const isOwn = (path: string) => !made.has(basename(path))
  await cp(join(examplesFolder, name), join(folder, name), { recursive: true, filter: isOwn })
}

async function installFor(
  names: readonly string[],
  folder: string,
  tarballs: ReadonlyMap<string, string>,
): Promise<void> {
  const homes = new Map((await publicPackages()).map((each) => [each.name, each.folder]))
  /** Where each was linked to, or its tarball. */
  const installed = new Map<string, string>()

  async function install(dependency: string, home: string): Promise<void> {
    const tarball = tarballs.get(dependency)
    const source = tarball ?? (await realpath(join(home, 'node_modules', dependency)))
    const before = installed.get(dependency)
    if (before === source) return
    if (before) throw new Error(`${home} wants ${dependency} from ${source}, and finds ${before}`)
    installed.set(dependency, source)
    const place = join(folder, 'node_modules', dependency)
    if (!tarball) {
      await mkdir(dirname(place), { recursive: true })
      await symlink(source, place)
      return
    }
    await mkdir(place, { recursive: true })
    await promisify(execFile)('tar', ['-xzf', tarball, '--strip-components=1', '-C', place])
    const { dependencies = {} } = await manifestOf(place)
    for (const each of Object.keys(dependencies)) await install(each, homes.get(dependency) as string)
  }

  for (const name of names) {
    const example = join(examplesFolder, name)
    const { dependencies, devDependencies } = await manifestOf(example)
    for (const each of Object.keys({ ...dependencies, ...devDependencies })) await install(each, example)
  }
  for (const each of installed.keys()) await assertPeers(folder, each)
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

async function assertPeers(folder: string, name: string): Promise<void> {
  if (!name.startsWith('@postfit/')) return
  const { peerDependencies = {} } = await manifestOf(join(folder, 'node_modules', name))
  for (const [peer, range] of Object.entries(peerDependencies)) {
    const { version } = await manifestOf(join(folder, 'node_modules', peer))
    if (!semver.satisfies(version, range))
      throw new Error(`${name} wants ${peer} ${range}, and finds ${version}`)
  }
}
