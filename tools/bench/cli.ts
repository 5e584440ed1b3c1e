import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildPackages } from '@postfit/build'

const usage = `Measures Postfit against its peers, in the same browser, run and photos.

  pnpm bench [--photos DIR] [--json FILE] [--rounds N] [--quick] [--write]

  --photos DIR  JPEGs to prepare, in place of synthetic photos
  --json FILE   where all measures are written
  --rounds N    how often each contender has each workload; 5 unless given
  --quick       a look in under three minutes: two rounds, without 35 photos and 48 megapixels in the mix
  --write       writes docs/bench.svg and the blocks of docs/performance.md
`

interface Command {
  readonly photos: string | undefined
  readonly json: string | undefined
  readonly rounds: number
  readonly quick: boolean
  readonly write: boolean
}

function parse(args: string[]): Command {
  const { values } = parseArgs({
    args,
    options: {
      photos: { type: 'string' },
      json: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  })
  const { photos, json, quick, write } = values
  const rounds = Number(values.rounds ?? (quick ? 2 : 5))
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`Expected a whole number from 1 for --rounds but received ${values.rounds}`)
  }
  return { photos, json, rounds, quick, write }
}

async function main({ json, write, ...request }: Command): Promise<void> {
  const say = (line: string): void => console.error(line)
  await buildPackages(say)
  // Only now: on a fresh clone the packages are not built before.
  const { runBench } = await import('./run-bench.ts')
  const { pixelPathTable, printed } = await import('./report/table.ts')
  const { summary } = await import('./report/summary.ts')
  const report = await runBench({ ...request, say })
  console.log(printed(report))
  if (json !== undefined) {
    await writeFile(json, `${JSON.stringify({ ...summary(report), ...report }, null, 2)}\n`)
  }
  if (write) {
    const { chart } = await import('./report/chart.ts')
    const { performanceBlock } = await import('./report/performance-block.ts')
    const { withBlock } = await import('../docs/marked-block.ts')
    await writeFile(new URL('../../docs/bench.svg', import.meta.url), chart(report))
    const page = new URL('../../docs/performance.md', import.meta.url)
    const withBench = withBlock(await readFile(page, 'utf8'), 'bench', performanceBlock(report, 'bench.svg'))
    await writeFile(page, withBlock(withBench, 'pixel-path', pixelPathTable(report)))
  }
}

let command: Command | undefined
try {
  command = parse(process.argv.slice(2))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  process.exitCode = 2
}
if (command) {
  await main(command).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
