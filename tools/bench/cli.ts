import { readFile, writeFile } from 'node:fs/promises'
import { runCommandLine, UsageError, wholeNumber } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm bench',
  summary: 'Measures Postfit against its peers, with the same photos, in the same browser and run.',
  options: {
    photos: { value: 'DIR', help: 'a folder of JPEGs to prepare in place of drawn ones' },
    json: { value: 'FILE', help: 'the file that all measurements are written to' },
    rounds: { value: 'N', help: 'how often each contender has each workload; 5 unless given' },
    quick: {
      help: 'takes under three minutes: two rounds, without the 35 photos and without 48 megapixels in the mix',
    },
    only: { value: 'TEXT', help: 'only the video works whose name contains this, for example HDR' },
    videos: { help: 'measures videos in place of photos; 3 rounds unless given' },
    write: {
      help: 'writes docs/bench.svg and the blocks of docs/performance.md, or docs/bench-videos.svg and the block of docs/videos.md',
    },
  },
  async run({ values: { quick, write, videos, ...values }, path }) {
    const rounds = wholeNumber('--rounds', values.rounds, 1)
    const photos = values.photos === undefined ? undefined : path(values.photos)
    const say = (line: string): void => console.error(line)
    const { buildPackages } = await import('@postfit/build')
    await buildPackages(say)
    const json = values.json === undefined ? undefined : path(values.json)
    // Only now: on a fresh clone the packages are not built before.
    if (videos) {
      if (photos !== undefined) throw new UsageError('Expected either --photos or --videos')
      const { benchVideos } = await import('./videos/bench-videos.ts')
      const only = values.only ?? ''
      return benchVideos({ rounds: rounds ?? (quick ? 1 : 3), quick: quick ?? false, only, say, json, write })
    }
    const { runBench } = await import('./run-bench.ts')
    const { pixelPathTable, printed } = await import('./report/table.ts')
    const { summary } = await import('./report/summary.ts')
    const report = await runBench({ photos, rounds: rounds ?? (quick ? 2 : 5), quick, say })
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
      const text = await readFile(page, 'utf8')
      const withBench = withBlock(text, 'bench', performanceBlock(report, 'bench.svg'))
      await writeFile(page, withBlock(withBench, 'pixel-path', pixelPathTable(report)))
    }
  },
})
