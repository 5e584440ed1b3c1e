import type { Measured } from './measured.ts'

/** What one way to write pictures gave, each point a quality: means over the pictures. */
export interface ParetoLine {
  readonly settings: string
  readonly points: readonly ParetoPoint[]
}

export interface ParetoPoint {
  readonly quality: number
  readonly bitsPerPixel: number
  readonly butteraugli: number
  readonly ssimulacra: number
}

/** A measure of a picture of so many pixels. */
export interface PictureMeasure extends Measured {
  readonly pixels: number
}

/** Means over pictures, for each way and quality, best quality last. */
export function paretoLines(measures: readonly PictureMeasure[]): ParetoLine[] {
  const ways = [...new Set(measures.map(({ settings }) => settings))]
  return ways.map((settings) => {
    const own = measures.filter((measure) => measure.settings === settings)
    const qualities = [...new Set(own.map(({ quality }) => quality))].sort((a, b) => a - b)
    const points = qualities.map((quality): ParetoPoint => {
      const at = own.filter((measure) => measure.quality === quality)
      const mean = (value: (measure: PictureMeasure) => number): number =>
        at.reduce((sum, measure) => sum + value(measure), 0) / at.length
      return {
        quality,
        bitsPerPixel: mean(({ bytes, pixels }) => (bytes * 8) / pixels),
        butteraugli: mean(({ whole }) => whole),
        ssimulacra: mean(({ ssimulacra }) => ssimulacra),
      }
    })
    return { settings, points }
  })
}

const panel = { width: 360, height: 300, left: 52, top: 56, right: 12, bottom: 46 }
const ours = '#e5484d'
const theirs = ['#4f6b8a', '#8e4ec6', '#30a46c', '#b58900', '#7c8a99']

/** Of each line: Postfit's is that of the other charts. */
function colorsOf(lines: readonly ParetoLine[]): (string | undefined)[] {
  const others = theirs.values()
  return lines.map(({ settings }) => (settings === 'Postfit' ? ours : others.next().value))
}

/**
 * Bits against distance, a line for each way and a point for each quality, by both judges side by side: what lies lower and further left is
 * better. An SVG that is readable on light and dark pages.
 */
export function paretoChart(title: string, lines: readonly ParetoLine[]): string {
  const width = 2 * panel.width
  const legendTop = panel.height + 8
  const colors = colorsOf(lines)
  const height = legendTop + 22 * Math.ceil(lines.length / 2) + 10
  const legend = lines.map(({ settings }, at) => {
    const [x, y] = [panel.left + (at % 2) * panel.width, legendTop + 22 * Math.floor(at / 2)]
    return `<path d="M${x} ${y + 7}h22" stroke="${colors[at]}"/><text x="${x + 30}" y="${y + 12}">${settings}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 16px }
.small { font-size: 11px; fill: #59636e }
path { fill: none; stroke-width: 2 }
.grid { stroke: #8c959f; stroke-width: 0.4 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .small { fill: #9198a1 } }
</style>
<text class="title" x="16" y="24">${title}</text>
${panelOf(lines, 'butteraugli', 'butteraugli, 3-norm', 0)}
${panelOf(lines, 'ssimulacra', 'SSIMULACRA (1)', panel.width)}
${legend.join('\n')}
</svg>
`
}

function panelOf(
  lines: readonly ParetoLine[],
  judge: 'butteraugli' | 'ssimulacra',
  name: string,
  shift: number,
): string {
  const colors = colorsOf(lines)
  const points = lines.flatMap((line) => line.points)
  const bitsMarks = marksUpTo(Math.max(...points.map(({ bitsPerPixel }) => bitsPerPixel)))
  const distanceMarks = marksUpTo(Math.max(...points.map((point) => point[judge])))
  const [maxBits, maxDistance] = [bitsMarks.at(-1) ?? 1, distanceMarks.at(-1) ?? 1]
  const inner = {
    width: panel.width - panel.left - panel.right,
    height: panel.height - panel.top - panel.bottom,
  }
  const x = (bits: number): number => shift + panel.left + (bits / maxBits) * inner.width
  const y = (distance: number): number => panel.top + inner.height * (1 - distance / maxDistance)
  const bottom = panel.top + inner.height
  const marks = [
    ...distanceMarks.map(
      (distance) =>
        `<path class="grid" d="M${x(0)} ${y(distance)}h${inner.width}"/>` +
        `<text class="small" x="${shift + panel.left - 6}" y="${y(distance) + 4}" text-anchor="end">${distance}</text>`,
    ),
    ...bitsMarks.map(
      (bits) =>
        `<path class="grid" d="M${x(bits)} ${bottom}v-${inner.height}"/>` +
        `<text class="small" x="${x(bits)}" y="${bottom + 16}" text-anchor="middle">${bits}</text>`,
    ),
  ]
  const drawn = lines.map((line, at) => {
    const steps = line.points.map(
      (point) => `${x(point.bitsPerPixel).toFixed(1)} ${y(point[judge]).toFixed(1)}`,
    )
    const dots = line.points.map((point) => {
      const [cx, cy] = [x(point.bitsPerPixel).toFixed(1), y(point[judge]).toFixed(1)]
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colors[at]}"/>`
    })
    return `<path d="M${steps.join('L')}" stroke="${colors[at]}"/>${dots.join('')}`
  })
  return [
    `<text x="${shift + panel.left}" y="${panel.top - 10}">${name}</text>`,
    ...marks,
    ...drawn,
    `<text class="small" x="${shift + panel.left + inner.width / 2}" y="${bottom + 34}" text-anchor="middle">bits a pixel</text>`,
  ].join('\n')
}

/** Round numbers from 0 to the first that is no smaller. */
function marksUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [0.1, 0.2, 0.5, 1, 2].map((part) => part * power).find((one) => most / one <= 6) ?? power
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => Number((at * step).toPrecision(3)))
}
