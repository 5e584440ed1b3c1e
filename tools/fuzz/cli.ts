import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { browserEngines } from '@postfit/browser'
import { abuse } from './abuse/abuse.ts'
import { type FuzzReport, type FuzzRequest, fuzz } from './index.ts'

const usage = `Prepares photos or videos that were changed by chance in a real browser, and judges what becomes of each.

  pnpm fuzz --abuse [--minutes N] [--seed S]
  pnpm fuzz [--videos] [--count N] [--seed S] [--only I] [--of EXTENSIONS]
    [--browser chromium|firefox|webkit] [--engine auto|wasm] [--out DIR]

  --videos        changes videos, and compares what comes out with what FFmpeg shows of each, which has to be installed
  --abuse         calls Postfit as badly as can be instead, in Chromium: listeners that throw, aborts, disposals, a network that
                  delays, cuts and refuses, files that change; what must not happen is a finding
  --minutes N     for how long; 10 unless given
  --count N       how many inputs; 2000 unless given
  --seed S        a whole number: the same one gives the same inputs; random unless given
  --only I        this input of the seed alone, to reproduce a finding
  --of EXTENSIONS fixtures to change, .avif,.heic for example; all unless given
  --browser NAME  chromium (the default), firefox or webkit; installed first if need be
  --engine NAME   auto or wasm; half of the inputs each unless given
  --out DIR       where inputs with findings are written to; a temporary folder unless given

Exit status: 0 when there was no finding: every input was prepared and accepted by the gate, or refused with a reason; 1 when one was not;
2 when the command could not be understood.
`

class UsageError extends Error {}

async function main(args: string[]): Promise<boolean> {
  const { values } = readArgs(args)
  if (values.abuse) return soak(values)
  const request = parse(values)
  const total = request.indexes.length
  const onJudged = (judged: number, findings: number): void => {
    if (judged % 500 === 0) console.log(`${judged} of ${total}, ${findings} findings`)
  }
  return print(await fuzz({ ...request, onJudged }), request)
}

function print(report: FuzzReport, { seed, kind }: FuzzRequest): boolean {
  const { prepared, refused, findings, complaints, reasons, measurements, slowest, browser } = report
  for (const { index, origin, what, path } of findings) {
    console.log(
      `${path} (${origin})\n  ${what}\n  pnpm fuzz ${kind === 'videos' ? '--videos ' : ''}--seed ${seed} --only ${index}`,
    )
  }
  for (const complaint of complaints) console.log(`The page: ${complaint}`)
  for (const { session, posts, ended, residentBytes, scriptBytes } of measurements) {
    const when = ended ? 'at its end' : `after ${posts} posts`
    console.log(
      `Memory of session ${session} ${when}: ${mib(residentBytes)}, of which scripts ${mib(scriptBytes)}`,
    )
  }
  console.log(
    `Refused for: ${Object.entries(reasons)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', ')}`,
  )
  if (slowest) console.log(`Slowest: input ${slowest.index}, ${Math.round(slowest.ms)} ms`)
  console.log(
    `Seed ${seed} in ${browser}: ${prepared} prepared, ${refused} refused, ${findings.length} findings`,
  )
  return findings.length === 0 && complaints.length === 0
}

function mib(bytes: number | null): string {
  return bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`
}

async function soak(values: Values): Promise<boolean> {
  const seed = seedOf(values)
  const minutes = Number(values.minutes ?? 10)
  if (!(minutes > 0))
    throw new UsageError(`Expected minutes above 0 for --minutes but received ${values.minutes}`)
  const { calls, findings } = await abuse({
    seed,
    minutes,
    large: true,
    onRound: ({ number, findings, scriptBytes }) =>
      console.log(`Round ${number}: ${findings.length} findings, ${mib(scriptBytes)} afterwards`),
  })
  for (const finding of findings) console.log(finding)
  for (const [how, count] of Object.entries(calls).sort()) console.log(`${how} ${count}`)
  console.log(`Seed ${seed}: ${minutes} minutes, ${findings.length} findings`)
  return findings.length === 0
}

function seedOf(values: Values): number {
  return wholeNumber('--seed', values.seed) ?? Math.floor(Math.random() * 2 ** 31)
}

function parse(values: Values): FuzzRequest {
  const browser = browserEngines.find((name) => name === values.browser)
  if (!browser) {
    throw new UsageError(`Expected ${browserEngines.join(', ')} for --browser but received ${values.browser}`)
  }
  const { engine } = values
  if (engine !== undefined && engine !== 'auto' && engine !== 'wasm') {
    throw new UsageError(`Expected auto or wasm for --engine but received ${engine}`)
  }
  const seed = seedOf(values)
  const only = wholeNumber('--only', values.only)
  const count = wholeNumber('--count', values.count) ?? 2000
  const indexes = only === undefined ? Array.from({ length: count }, (_, index) => index) : [only]
  const out = values.out ?? join(tmpdir(), 'postfit-fuzz-findings')
  const extensions = values.of?.split(',')
  const kind = values.videos ? 'videos' : 'photos'
  return { seed, indexes, browser, out, kind, ...(extensions && { extensions }), ...(engine && { engine }) }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`Expected a whole number for ${name} but received ${text}`)
  return Number(text)
}

type Values = ReturnType<typeof readArgs>['values']

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        abuse: { type: 'boolean' },
        videos: { type: 'boolean' },
        minutes: { type: 'string' },
        count: { type: 'string' },
        seed: { type: 'string' },
        only: { type: 'string' },
        of: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        engine: { type: 'string' },
        out: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`)
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
