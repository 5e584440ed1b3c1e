import type { DailyMetrics } from '@postfit/core/analytics'
import { useWords } from '../language/use-language.ts'

const width = 720
const height = 220
const base = height - 24

/** The views of each day as a line, and the same as a table. */
export function DailyChart({ metrics }: { metrics: readonly DailyMetrics[] }) {
  const { analytics: words, language } = useWords()
  const days = metrics.map(({ date, video_views }) => ({ date, views: video_views ?? 0 }))
  const peak = days.reduce((most, day) => (day.views > most.views ? day : most), { date: '', views: 0 })
  const x = (index: number): number => (index / Math.max(1, days.length - 1)) * width
  const y = (views: number): number => base - (views / Math.max(1, peak.views)) * (base - 16)
  const line = days.map(({ views }, index) => `${x(index).toFixed(1)} ${y(views).toFixed(1)}`).join('L')
  const day = (date: string): string =>
    new Date(date).toLocaleDateString(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const number = (views: number): string => views.toLocaleString(language)
  const saying = `${words.byDay}. ${words.peak(number(peak.views), day(peak.date))}`
  return (
    <figure class="chart">
      <figcaption>{words.byDay}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={saying}>
        {[0.5, 1].map((share) => (
          <g key={share} class="chart__grid">
            <path d={`M0 ${y(peak.views * share)}H${width}`} />
            <text x="0" y={y(peak.views * share) - 5}>
              {number(Math.round(peak.views * share))}
            </text>
          </g>
        ))}
        <path class="chart__area" d={`M0 ${base}L${line}L${width} ${base}Z`} />
        <path class="chart__line" d={`M${line}`} />
        <g class="chart__days">
          <text x="0" y={height - 4}>
            {day(days[0]?.date ?? '')}
          </text>
          <text x={width} y={height - 4} text-anchor="end">
            {day(days.at(-1)?.date ?? '')}
          </text>
        </g>
      </svg>
      <details>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.views}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, views }) => (
              <tr key={date}>
                <th scope="row">{day(date)}</th>
                <td>{number(views)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
