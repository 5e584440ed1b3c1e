import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentedImportMap } from '@postfit/packing'

/** How an app is built with a bundler: nothing but what the bundler has to be told anyway. */
export interface Bundler {
  /** The package and its command; none where there is no bundler. */
  readonly tool?: readonly [packageName: string, script: string]
  /** What the command is told, in the app's folder. */
  readonly args?: readonly string[]
  /** What is done in the app's folder before: the one line that a bundler needs, where it needs one. */
  readonly before?: (app: string) => Promise<void>
  /** What is done after it. */
  readonly after?: (app: string) => Promise<void>
  /** The folder that is served, within that of the app. */
  readonly output: string
  /** What the policy has to allow of scripts besides the page's own, where the bundler writes some into the page. */
  readonly scripts?: string
}

const entry = 'src/index.js'

/** The files that are started or fetched, copied beside the script: for bundlers that leave their addresses alone. */
async function copyAssets(app: string): Promise<void> {
  const dist = join(app, 'node_modules/@postfit/worker/dist')
  const isAsset = (path: string) => /[\\/](?:worker|video|pdf\.image_decoders\.min)\.js$|\.wasm$/.test(path)
  await cp(dist, join(app, 'dist'), { recursive: true, filter: (path) => path === dist || isAsset(path) })
}

/** A page for a bundler that makes none, with the script that it makes. */
function writePage(script: string): (app: string) => Promise<void> {
  return async (app) => {
    const page = await readFile(join(app, 'index.html'), 'utf8')
    await mkdir(join(app, 'dist'), { recursive: true })
    await writeFile(join(app, 'dist/index.html'), page.replace(entry, script))
  }
}

const vite = (packageName: string): Bundler => ({
  tool: [packageName, 'bin/vite.js'],
  args: ['build'],
  output: 'dist',
})

/** Every bundler, by its name and version. Next, which brings a framework along, is tried by `tools/stacks`. */
export const bundlers = {
  'Vite 8': vite('vite8'),
  'Vite 7': vite('vite7'),
  'Vite 6': vite('vite6'),
  'webpack 5': {
    tool: ['webpack-cli', 'bin/cli.js'],
    args: ['--mode=production'],
    before: writePage('main.js'),
    output: 'dist',
  },
  Rspack: {
    tool: ['@rspack/cli', 'bin/rspack.js'],
    args: ['build', '--mode=production'],
    before: writePage('main.js'),
    output: 'dist',
  },
  Rollup: {
    tool: ['rollup', 'dist/bin/rollup'],
    args: [entry, '--dir=dist', '--format=es', '--plugin=@rollup/plugin-node-resolve'],
    before: writePage('index.js'),
    after: copyAssets,
    output: 'dist',
  },
  esbuild: {
    tool: ['esbuild', 'bin/esbuild'],
    args: [entry, '--bundle', '--splitting', '--format=esm', '--outdir=dist'],
    before: writePage('index.js'),
    after: copyAssets,
    output: 'dist',
  },
  Parcel: {
    tool: ['parcel', 'lib/bin.js'],
    args: ['build', 'index.html', '--no-autoinstall'],
    output: 'dist',
    // The names of chunks are an import map in the page.
    scripts: "'unsafe-inline'",
  },
  'no bundler': {
    before: writeImportMap,
    output: '.',
    scripts: "'unsafe-inline'",
  },
} satisfies Record<string, Bundler>

/** What a static folder needs: where the packages lie. */
async function writeImportMap(app: string): Promise<void> {
  const map = await documentedImportMap()
  const path = join(app, 'index.html')
  const page = await readFile(path, 'utf8')
  await writeFile(path, page.replace('<script', `${map}\n    <script`))
}
