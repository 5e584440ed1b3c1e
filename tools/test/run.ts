import { ensureChromium } from '@postfit/browser'
import { runCommandLine, UsageError } from '@postfit/command-line'
import { add, type Count, none } from './counting/count.ts'
import { runStage } from './run-stage.ts'
import { selectStages } from './selection.ts'
import { type Stage, stages } from './stages.ts'

const interruption = new AbortController()

const summary: string[] = []

await runCommandLine({
  name: 'pnpm test',
  summary: 'Runs all tests, or some stages of them. The last line is `N passed, N failed`.',
  positionals: {
    value: 'STAGE',
    min: 0,
    help: `${stages.map(({ name }) => name.split(' ')[0]).join(', ')}, all of them unless given; or quick: types, lint and the unit tests that a change touches, within a minute`,
  },
  verdict: { yes: 'all passed', no: 'one failed, or there was none' },
  async run({ positionals }) {
    const total = await runAll(await selected(positionals))
    for (const { where, tests, command } of total.failures ?? []) {
      console.log(`\nFailed: ${[where, ...tests].join('\n  ')}\nAlone: ${command}`)
    }
    console.log(`\n${summary.join('\n')}\n`)
    console.log(`${total.passed} passed, ${total.failed} failed`)
    if (interruption.signal.aborted) return 130
    return total.failed === 0 && total.passed > 0
  },
})

async function selected(words: readonly string[]): Promise<readonly Stage[]> {
  if (!words.includes('quick')) return selectStages(stages, words)
  if (words.length > 1) throw new UsageError('Expected nothing besides quick')
  const { quickStages } = await import('./quick/quick-stages.ts')
  return quickStages()
}

async function runAll(selected: readonly Stage[]): Promise<Count> {
  const browserProblem = selected.some((stage) => stage.needsBrowser) ? await setUpBrowser() : undefined
  // Only from here on: until now an interruption should end us at once, and with us an installer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => interruption.abort())
  }
  let total = none
  for (const stage of selected) {
    if (interruption.signal.aborted) break
    total = add(total, await runTimed(stage, browserProblem))
  }
  return total
}

async function runTimed(stage: Stage, browserProblem: string | undefined): Promise<Count> {
  console.log(`\n=== ${stage.name} ===\n`)
  const start = performance.now()
  let count: Count
  try {
    if (stage.needsBrowser && browserProblem) throw new Error(browserProblem)
    count = await runStage(stage, interruption.signal)
  } catch (error) {
    console.log(message(error))
    count = { passed: 0, failed: 1 }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const line = `${stage.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`
  console.log(`\n${line}`)
  summary.push(line)
  return count
}

/** Before the first stage, so that a download does not count as the time of some test. */
async function setUpBrowser(): Promise<string | undefined> {
  try {
    await ensureChromium()
    return undefined
  } catch (error) {
    return message(error)
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
