import type { Spread } from '../spread.ts'
import type { BenchReport } from './bench-report.ts'
import { mainRow } from './summary.ts'

const width = 760
const barHeight = 22
const gap = 12
const top = 58
const left = 210
const right = 130

/** A contender's bar. */
export interface Bar {
  readonly name: string
  readonly role: 'postfit' | 'peer' | 'naive' | 'native'
  readonly ms: Spread
}

/** The times of the main workload. */
export function chart(report: BenchReport): string {
  const main = report.workloads.find((workload) => workload.main)
  const bars = report.contenders.flatMap(({ id, role }): Bar[] => {
    const ms = mainRow(report, id)?.ms
    return ms ? [{ name: role === 'postfit' ? `Postfit, ${id}` : id, role, ms }] : []
  })
  return barChart(`${main?.name ?? 'Photos'} to fit 1920x1080: wall time`, report.machine, bars)
}

/**
 * Times as bars, the shortest first, as an SVG that is readable on light and dark pages. A line over each bar's end goes from its least
 * to its most.
 */
export function barChart(
  title: string,
  { date, cores, processor, browser }: Omit<BenchReport['machine'], 'node'>,
  given: readonly Bar[],
): string {
  const bars = [...given].sort((a, b) => a.ms.median - b.ms.median)
  const longest = Math.max(1, ...bars.map(({ ms }) => ms.max))
  const x = (ms: number): string => (left + (ms / longest) * (width - left - right)).toFixed(1)
  const height = top + bars.length * (barHeight + gap) + 14
  const drawn = bars.map(({ name, role, ms }, index) => {
    const y = top + index * (barHeight + gap)
    const middle = y + barHeight / 2
    return [
      `<text x="${left - 10}" y="${middle + 5}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="${role}" x="${left}" y="${y}" width="${(Number(x(ms.median)) - left).toFixed(1)}" height="${barHeight}" rx="3"/>`,
      `<path class="spread" d="M${x(ms.min)} ${middle}H${x(ms.max)}"/>`,
      `<text x="${(Number(x(ms.max)) + 10).toFixed(1)}" y="${middle + 5}">${Math.round(ms.median)} ms</text>`,
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 16px }
.machine { font-size: 12px; fill: #59636e }
.postfit { fill: #e5484d }
.peer { fill: #7c8a99 }
.naive { fill: #a9b4bf }
.native { fill: #4f6b8a }
.spread { stroke: #1f2328; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .machine { fill: #9198a1 } .spread { stroke: #f0f6fc } }
</style>
<text class="title" x="16" y="24">${escaped(title)}</text>
<text class="machine" x="16" y="43">${escaped(`${date}, ${cores} x ${processor}, ${browser}; shorter is better`)}</text>
${drawn.join('\n')}
</svg>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
