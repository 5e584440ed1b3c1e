import type { ContenderId } from '../contenders.ts'
import type { BenchReport } from './bench-report.ts'
import { freshOf, longestTask, qualityOf } from './summary.ts'

interface Measure {
  /** What is measured, of which less is better. */
  readonly name: string
  readonly of: (id: ContenderId) => number | null | undefined
}

/** Less than this is within what two runs differ by. */
const told = 1.03

/**
 * Where Postfit is worse than somebody else, in sentences, the worst of each first: whoever chooses a library should
 * hear it from its own bench.
 */
export function losses(report: BenchReport): string[] {
  const measures: Measure[] = [
    ...report.workloads.map(({ name }) => ({
      name: `time for ${name}`,
      of: (id: ContenderId) =>
        report.rows.find(({ contender, workload }) => contender === id && workload === name)?.ms?.median,
    })),
    { name: 'time of the first photo on a fresh page', of: (id) => freshOf(report, id)?.warmStartMs?.median },
    {
      name: 'the same with its scripts to be loaded first',
      of: (id) => freshOf(report, id)?.coldStartMs?.median,
    },
    { name: 'longest main-thread task', of: (id) => longestTask(report, id) },
    { name: 'memory for ten photos', of: (id) => freshOf(report, id)?.memoryMB?.median },
    { name: 'bytes of an output', of: (id) => qualityOf(report, id)?.bytes },
    { name: 'butteraugli distance', of: (id) => qualityOf(report, id)?.butteraugli },
    {
      name: 'structural dissimilarity (1 - SSIM)',
      of: (id) => {
        const row = qualityOf(report, id)
        return row && 1 - row.ssim
      },
    },
  ]
  return (['auto', 'wasm'] as const).flatMap((own) =>
    measures.flatMap(({ name, of }) => {
      const mine = of(own)
      const better = report.contenders
        .flatMap(({ id, role }) => {
          const theirs = role === 'postfit' ? undefined : of(id)
          return typeof mine === 'number' && typeof theirs === 'number' && mine > theirs * told
            ? [{ id, times: mine / theirs }]
            : []
        })
        .sort((a, b) => b.times - a.times)
      if (better.length === 0) return []
      const whom = better.map(({ id, times }) => `${times.toFixed(2)} times ${id}'s`)
      return [`\`${own}\`, ${name}: ${whom.join(', ')}.`]
    }),
  )
}
