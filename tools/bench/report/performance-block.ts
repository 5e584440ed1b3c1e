import type { BenchReport } from './bench-report.ts'
import { losses } from './losses.ts'
import { contenderTable, downloadTable, list, targetTable, uploadTable } from './table.ts'

/**
 * What docs/performance.md says of speed, with where Postfit loses.
 *
 * @param chart where the chart lies, seen from there
 */
export function performanceBlock(report: BenchReport, chart: string): string {
  const { machine, rounds, contenders, notes, rows } = report
  const lost = losses(report)
  const failures = rows.flatMap(({ contender, workload, failure }) =>
    failure ? [`${contender} failed with ${workload}: ${failure}.`] : [],
  )
  return [
    '## How fast',
    `![Wall times of ten photos with each contender](${chart})`,
    `Measured by \`pnpm bench --write\` on ${machine.date}: ${machine.cores} cores of ${machine.processor}, ${machine.browser}, ` +
      `Node ${machine.node}. Photos drawn after those of ten cameras (their sizes, chroma subsampling, quality, orientation and bits a pixel), to fit 1920x1080, JPEG; medians of ${rounds} rounds in turns (least and most in ` +
      'brackets). Distances are to a rendering by libvips in linear light; smaller butteraugli and larger SSIM are better.',
    contenderTable(report),
    list(contenders.map(({ id, settings }) => `${id}: ${settings}.`)),
    '### When a post is up',
    'Reckoned from when each photo is ready and how large it is, sent one after the other as they become ready.',
    uploadTable(report),
    '### What is aimed for',
    targetTable(report),
    '### Where Postfit loses',
    lost.length > 0 ? list(lost) : 'Nowhere in this run.',
    ...(notes.length + failures.length > 0 ? [list([...notes, ...failures])] : []),
    '### What is fetched for a post of one photo',
    downloadTable(report),
  ].join('\n\n')
}
