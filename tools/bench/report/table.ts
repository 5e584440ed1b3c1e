import type { Spread } from '../spread.ts'
import { connections } from '../upload-time.ts'
import type { BenchReport } from './bench-report.ts'
import { freshOf, longestTask, mainRow, qualityOf } from './summary.ts'
import { targets } from './targets.ts'

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A spread as a person reads it: the median, and the ends in brackets. */
export function shown(spread: Spread | null | undefined, digits = 0): string {
  if (!spread) return '-'
  const [median, min, max] = [spread.median, spread.min, spread.max].map((value) => value.toFixed(digits))
  return `${median} (${min}-${max})`
}

/** Every contender in every column. */
export function contenderTable(report: BenchReport): string {
  const { contenders, workloads, rows } = report
  const head = [
    'contender',
    ...workloads.map(({ name }) => `${name}, ms`),
    'longest main-thread task, ms',
    'memory for ten, MiB',
    'first photo, ms',
    'and its scripts, ms',
    'kB a photo',
    'butteraugli',
    'SSIM',
  ]
  return table(
    head,
    contenders.map(({ id }) => {
      const fresh = freshOf(report, id)
      const quality = qualityOf(report, id)
      return [
        id === 'auto' || id === 'wasm' ? `**Postfit, \`${id}\`**` : id,
        ...workloads.map(({ name }) => {
          const row = rows.find(({ contender, workload }) => contender === id && workload === name)
          return row?.failure ? 'failed' : shown(row?.ms)
        }),
        number(longestTask(report, id)),
        shown(fresh?.memoryMB),
        shown(fresh?.warmStartMs),
        shown(fresh?.coldStartMs),
        number(quality && quality.bytes / 1000),
        number(quality?.butteraugli, 3),
        number(quality?.ssim, 4),
      ]
    }),
  )
}

/** When a post would be up. */
export function uploadTable({ contenders, workloads, rows }: BenchReport): string {
  const head = workloads.flatMap(({ name }) => connections.map((each) => `${name}, ${each} Mbit/s`))
  const known = contenders.filter(({ id }) =>
    rows.some(({ contender, uploadedMs }) => contender === id && uploadedMs.some(({ ms }) => ms)),
  )
  return table(
    ['contender', ...head],
    known.map(({ id }) => [
      id,
      ...workloads.flatMap(({ name }) => {
        const row = rows.find(({ contender, workload }) => contender === id && workload === name)
        return connections.map((each) => {
          const ms = row?.uploadedMs.find(({ connection }) => connection === each)?.ms
          return ms ? `${(ms.median / 1000).toFixed(2)} s` : '-'
        })
      }),
    ]),
  )
}

/** Which way photos went. */
export function pathTable({ paths }: BenchReport): string {
  const ways = ['planes', 'read twice', 'pixels'] as const
  return table(
    ['way', 'photos', 'of them'],
    ways.map((way) => {
      const names = paths.filter((path) => path.way === way).map(({ name }) => name)
      return [way, `${names.length} of ${paths.length}`, names.join(', ') || '-']
    }),
  )
}

/** What is aimed for, and what was reached. */
export function targetTable(report: BenchReport): string {
  return table(
    ['target', 'at most', 'measured', ''],
    targets(report).map(({ what, limit, measured, met }) => [
      what,
      compact(limit),
      measured === null ? '-' : compact(measured),
      measured === null ? 'not measured' : met ? 'met' : '**missed**',
    ]),
  )
}

/** What is fetched for a post of each kind. */
export function downloadTable({ downloads }: BenchReport): string {
  return table(
    ['post', 'fetched, kB gzip', 'files'],
    downloads.map(({ kind, files }) => [
      kind,
      number(files.reduce((sum, { gzip }) => sum + gzip, 0) / 1000, 1),
      files.map(({ name, gzip }) => `${name} ${number(gzip / 1000, 1)}`).join(', ') || 'nothing',
    ]),
  )
}

/** What inspecting files takes, by their size. */
export function inspectionTable({ inspection }: BenchReport): string {
  return table(
    ['file', 'MB', 'bytes read', 'ms'],
    inspection.map(({ what, bytes, bytesRead, timing }) => [
      what,
      number(bytes / 1e6, 1),
      String(bytesRead),
      shown(timing, 2),
    ]),
  )
}

/** The stages that run on the main thread, measured in Node. */
export function stageTable({ stages }: BenchReport): string {
  return table(
    ['what', 'ms', 'at most'],
    stages.map(({ what, timing, target }) => [
      what,
      shown(timing, 4),
      target ? `${target.medianMs}, ${timing.median <= target.medianMs ? 'met' : '**missed**'}` : '',
    ]),
  )
}

/** Where the time goes with one photo, on one core. */
export function pixelPathTable({ pixelPath }: BenchReport): string {
  return table(
    ['part of the work', 'ms'],
    pixelPath.map(({ what, ms }) => [what, shown(ms, 1)]),
  )
}

/** The sizes of what is built. */
export function buildTable({ builds }: BenchReport): string {
  return table(
    ['build', 'bytes gzip', 'at most'],
    builds.map(({ name, gzip, targetGzip }) => [name, String(gzip), String(targetGzip ?? '')]),
  )
}

/** All tables, as the command prints them. */
export function printed(report: BenchReport): string {
  const { machine, rounds, contenders, notes, rows } = report
  const failures = rows.flatMap(({ contender, workload, failure }) =>
    failure ? [`${contender}, ${workload}: ${failure}`] : [],
  )
  const main = mainRow(report, 'auto')
  return [
    `${machine.date}, ${machine.cores} x ${machine.processor}, ${machine.browser}, Node ${machine.node}`,
    `Medians of ${rounds} rounds (least-most).${main ? ` Ratios are of ${main.workload}.` : ''}`,
    contenderTable(report),
    list(contenders.map(({ id, settings }) => `${id}: ${settings}`)),
    ...(notes.length + failures.length > 0 ? [list([...notes, ...failures])] : []),
    uploadTable(report),
    pathTable(report),
    targetTable(report),
    downloadTable(report),
    inspectionTable(report),
    stageTable(report),
    pixelPathTable(report),
    buildTable(report),
  ].join('\n\n')
}

/** A Markdown list. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function number(value: number | null | undefined, digits = 0): string {
  return typeof value === 'number' ? value.toFixed(digits) : '-'
}

function compact(value: number): string {
  if (Number.isNaN(value)) return '-'
  const digits = value === 0 || value >= 10 ? 0 : value < 0.1 ? 4 : 3
  return value.toFixed(digits)
}
