import { defineConfig, devices } from '@playwright/test'
import { ensureChromium } from '@postfit/browser'

const { executablePath, args } = await ensureChromium()
// Not the port that people use, so that a demo that is open somewhere is never what gets tested.
const port = 4199

const timed = ['**/budgets.e2e.ts', '**/layout-shift.e2e.ts']

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  // Several times what is needed where nothing else runs: these only end what hangs.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  projects: [
    { name: 'composer', testIgnore: timed },
    // What counts milliseconds has the machine to itself.
    { name: 'timed', testMatch: timed, workers: 1, dependencies: ['composer'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: { executablePath, args },
    reducedMotion: 'reduce',
  },
  webServer: {
    // Node itself, not a command of pnpm's, which need not be on the PATH.
    command: `"${process.execPath}" --import tsx serve.ts --port ${port}`,
    cwd: import.meta.dirname,
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
