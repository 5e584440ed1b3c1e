import type { PeerRow } from '../peer-bench.ts'
import { spread } from '../spread.ts'

/** The measures of all contenders as a table in Markdown. Times are medians, with the least and the most behind. */
export function peerTable(rows: readonly PeerRow[], counts: readonly number[]): string {
  const photos = counts.map((count) => `${count} ${count === 1 ? 'photo' : 'photos'}, ms`)
  const head = ['', ...photos, 'main thread, ms', 'memory, MiB', 'kB a photo', 'butteraugli', 'SSIM']
  return [head, head.map(() => '---'), ...rows.map((row) => cells(row, counts))]
    .map((columns) => `| ${columns.join(' | ')} |`)
    .join('\n')
}

function cells(row: PeerRow, counts: readonly number[]): string[] {
  const { contender, times, longestTaskMs, peakMemoryMB, bytes, distance } = row
  const whole = (value: number | null): string => (value === null ? '' : value.toFixed(0))
  const timed = counts.map((count) => {
    const { median, least, most } = spread(times[count] ?? [])
    return `${whole(median)} (${whole(least)}-${whole(most)})`
  })
  return [
    contender.role === 'postfit' ? `**Postfit, ${contender.id}**` : contender.id,
    ...timed,
    whole(longestTaskMs),
    whole(peakMemoryMB),
    whole(bytes / 1000),
    distance.butteraugli?.toFixed(2) ?? '',
    distance.ssim.toFixed(4),
  ]
}
