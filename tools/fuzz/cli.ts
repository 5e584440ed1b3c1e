import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserEngines } from '@postfit/browser/browser-engines.ts'
import { runCommandLine, UsageError, wholeNumber } from '@postfit/command-line'
import type { FuzzReport, FuzzRequest } from './index.ts'

await runCommandLine({
  name: 'pnpm fuzz',
  summary: `Mutates photos or videos at random, prepares them in a real browser, and judges each result.
With --abuse, only --minutes and --seed count.`,
  options: {
    videos: {
      help: 'mutates videos in place of photos, and compares each output with what FFmpeg shows of its input; FFmpeg has to be installed',
    },
    abuse: {
      help: 'misuses the API in Chromium instead: listeners that throw, aborts, disposals, a network that delays, truncates and refuses, files that change; anything that must not happen is a finding',
    },
    minutes: { value: 'N', default: '10', help: 'how long Postfit is abused' },
    count: { value: 'N', default: '2000', help: 'how many inputs' },
    seed: {
      value: 'S',
      help: 'a whole number: the same one gives the same inputs; random unless given',
    },
    only: { value: 'I', help: 'only this input of the seed, to reproduce a finding' },
    of: {
      value: 'EXTENSIONS',
      help: 'which fixtures to mutate, for example .avif,.heic; all unless given',
    },
    browser: {
      choices: browserEngines,
      default: 'chromium',
      help: 'the browser, installed first if need be',
    },
    engine: { choices: ['auto', 'wasm'], help: 'half of the inputs each unless given' },
    out: {
      value: 'DIR',
      help: 'where inputs with a finding are written; a temporary folder unless given',
    },
  },
  verdict: {
    yes: 'there was no finding: every input was prepared and accepted by the gate, or refused with a reason, and the page had no error of its own',
    no: 'one was not, or the page had one',
  },
  async run({ values, path }) {
    const seed = wholeNumber('--seed', values.seed) ?? Math.floor(Math.random() * 2 ** 31)
    if (values.abuse) return soak(seed, values.minutes)
    const only = wholeNumber('--only', values.only)
    const count = wholeNumber('--count', values.count)
    const { browser, engine } = values
    const extensions = values.of?.split(',')
    const request: FuzzRequest = {
      seed,
      indexes: only === undefined ? Array.from({ length: count ?? 0 }, (_, index) => index) : [only],
      browser,
      out: values.out === undefined ? join(tmpdir(), 'postfit-fuzz-findings') : path(values.out),
      kind: values.videos ? 'videos' : 'photos',
      ...(extensions && { extensions }),
      ...(engine && { engine }),
    }
    const total = request.indexes.length
    const onJudged = (judged: number, findings: number): void => {
      if (judged % 500 === 0) console.log(`${judged} of ${total}, ${findings} findings`)
    }
    const { fuzz } = await import('./index.ts')
    return print(await fuzz({ ...request, onJudged }), request)
  },
})

/** @returns whether there was no finding */
async function soak(seed: number, text: string): Promise<boolean> {
  const minutes = Number(text)
  if (!(minutes > 0)) throw new UsageError(`Expected minutes above 0 for --minutes but received ${text}`)
  const { abuse } = await import('./abuse/abuse.ts')
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

/** @returns whether there was no finding */
function print(report: FuzzReport, { seed, kind }: FuzzRequest): boolean {
  const { prepared, refused, findings, complaints, remarks, reasons, measurements, slowest, browser } = report
  for (const { index, origin, what, path } of findings) {
    console.log(
      `${path} (${origin})\n  ${what}\n  pnpm fuzz ${kind === 'videos' ? '--videos ' : ''}--seed ${seed} --only ${index}`,
    )
  }
  for (const complaint of complaints) console.log(`The page: ${complaint}`)
  for (const remark of remarks) console.log(`Of a damaged input, no finding: ${remark}`)
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
