import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { ensureChromium } from './tools/browser/index.ts'
import { assemblyScript } from './tools/build/assembly-script.ts'
import { builtFiles } from './tools/build/built-files.ts'
import { ownScript } from './tools/build/own-script.ts'

// The packages' exports point this condition at their TypeScript sources, so most tests need no build.
const source = 'postfit-source'
const inNode = {
  resolve: { conditions: [source, ...defaultServerConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
}
const inBrowser = { resolve: { conditions: [source, ...defaultClientConditions] } }

/**
 * No test is judged by these: they only end what hangs. On a machine that does something else as well, all takes many times
 * as long, and Vitest's own 5 seconds for a test and 1 for what is waited for have failed what was sound.
 */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

/** Their modules keep nothing from one test to the next, and are read once, not once a file: a third of the time went there. */
const shared = { isolate: false }

const browserTests = 'packages/worker/**/*.browser.test.ts'
const { executablePath, args } = await ensureChromium()
// One for each project, as Vitest writes the project's name into it.
const chromium = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: { executablePath, args } }),
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
  api: { host: '127.0.0.1' },
})

const beforeTests = join(import.meta.dirname, 'tools/build/before-tests.ts')

/**
 * What is built on the other packages is tested with those as they are published, all of it in one browser and by one server of
 * Vite's. Of what it is made for, CommonJS has to be bundled for the browser before the first test asks for it.
 */
const embeddings: Readonly<Record<string, readonly string[]>> = {
  composer: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'valibot'],
  filepond: ['filepond'],
  react: ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'],
  svelte: [],
  uppy: ['@uppy/core'],
  vue: [],
}

export default defineConfig({
  test: {
    // While a package is young one of the projects may have no tests.
    passWithNoTests: true,
    // Vitest leaves one core to itself, and on two that is one file after the other: half of the machine waits.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...inNode,
        test: {
          name: 'core',
          environment: 'node',
          include: ['packages/core/**/*.test.ts'],
          ...shared,
          ...patience,
        },
      },
      {
        ...inNode,
        test: { name: 'tools', environment: 'node', include: ['tools/**/*.test.ts'], ...shared, ...patience },
      },
      {
        ...inNode,
        plugins: [assemblyScript()],
        test: {
          name: 'worker-node',
          environment: 'node',
          include: ['packages/worker/**/*.test.ts'],
          exclude: [...configDefaults.exclude, browserTests],
          ...shared,
          ...patience,
        },
      },
      {
        ...inBrowser,
        plugins: [
          assemblyScript(),
          ownScript(),
          builtFiles(join(import.meta.dirname, 'packages/worker/dist')),
        ],
        // A dependency that Vite only discovers inside a worker makes it bundle again and reload the page in the
        // middle of a test. All of ours are ES modules, which the browser loads as they are.
        optimizeDeps: { noDiscovery: true },
        test: {
          name: 'worker',
          include: [browserTests],
          globalSetup: [beforeTests],
          ...patience,
          browser: chromium(),
        },
      },
      {
        // All of them are installed there.
        root: 'tools/examples',
        optimizeDeps: {
          noDiscovery: true,
          include: Object.entries(embeddings).flatMap(([name, needs]) =>
            needs.map((need) => `@postfit/${name} > ${need}`),
          ),
        },
        test: {
          name: 'embeddings',
          include: Object.keys(embeddings).map((name) => `../../packages/${name}/src/**/*.browser.test.ts`),
          globalSetup: [beforeTests],
          ...patience,
          browser: chromium(),
        },
      },
    ],
  },
})
