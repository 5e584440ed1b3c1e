import type { ContenderId } from '../contenders.ts'
import type { BenchPhoto } from '../photos/photo-set.ts'
import type { QualityRow } from '../report/bench-report.ts'
import type { Outcome } from '../rounds.ts'
import { type Distance, distanceToReference } from './distance-to-reference.ts'
import { reference } from './reference.ts'

/**
 * Measures how near outputs come to what they should look like, over the first photos that there are outputs of.
 *
 * @param count of how many photos
 * @param withButteraugli whether `butteraugli_main` is there
 */
export async function benchQuality(
  outcomes: readonly Outcome[],
  count: number,
  withButteraugli: boolean,
): Promise<QualityRow[]> {
  const photos = [...new Set(outcomes.map(({ photo }) => photo))].slice(0, count)
  const found = new Map<ContenderId, (Distance & { readonly bytes: number })[]>()
  for (const photo of photos) {
    const wanted = await reference(photo)
    for (const { contender, output } of outcomesOf(outcomes, photo)) {
      const distance = await distanceToReference(wanted, output, withButteraugli)
      const row = { ...distance, bytes: output.length }
      found.set(contender, [...(found.get(contender) ?? []), row])
    }
  }
  return Array.from(found, ([contender, rows]) => ({
    contender,
    butteraugli: withButteraugli ? mean(rows.map(({ butteraugli }) => butteraugli ?? Number.NaN)) : null,
    ssim: mean(rows.map(({ ssim }) => ssim)),
    bytes: mean(rows.map(({ bytes }) => bytes)),
  }))
}

function outcomesOf(outcomes: readonly Outcome[], photo: BenchPhoto): Outcome[] {
  return outcomes.filter((outcome) => outcome.photo === photo)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
