import { execFile } from 'node:child_process'
import { cp, mkdir, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packPackages, publicPackages } from '@postfit/packing'

const run = promisify(execFile)

/** Makes an app with the packed packages installed: a folder of its own, whose path it gives. */
export type AppMaker = (name: string) => Promise<string>

/**
 * Packs the packages, and installs them once with npm, as whoever uses them would; every app gets a copy of that.
 *
 * @param folder an empty one, away from this repository, so that nothing of it is found by chance
 */
export async function appMaker(folder: string): Promise<AppMaker> {
  const template = join(folder, 'template')
  await cp(join(import.meta.dirname, 'app'), template, { recursive: true })
  const manifest = { name: 'app', private: true, type: 'module', browserslist: 'last 2 Chrome versions' }
  await writeFile(join(template, 'package.json'), JSON.stringify(manifest))
  const tarballs = join(folder, 'tarballs')
  await mkdir(tarballs)
  const packed = await packPackages()
  const wanted = ['@postfit/core', '@postfit/worker'].map((name) => packed.get(name) as string)
  // What they depend on is packed from this repository's own, so that no registry is needed.
  const dependencies = await packDependencies(tarballs)
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await run('npm', ['install', ...quiet, ...wanted, ...dependencies], { cwd: template })
  return async (name) => {
    const app = join(folder, name.replaceAll(/\W+/g, '-').toLowerCase())
    await cp(template, app, { recursive: true, verbatimSymlinks: true })
    return app
  }
}

async function packDependencies(folder: string): Promise<readonly string[]> {
  const core = (await publicPackages()).find(({ name }) => name === '@postfit/core')
  if (!core) throw new Error('There is no @postfit/core')
  const valibot = await realpath(join(core.folder, 'node_modules/valibot'))
  const { stdout } = await run('npm', [
    'pack',
    valibot,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ])
  return (JSON.parse(stdout) as { filename: string }[]).map(({ filename }) => join(folder, filename))
}
