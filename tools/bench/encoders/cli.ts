import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { bytesAt, type Measured, measured } from './measured.ts'
import { drawnPictures, picturesOf } from './pictures.ts'
import { jpegTrials, ownTrials, type Trial, webpTrials } from './trials.ts'

// What the encoders of photos give with one setting or another: how docs/encoders.md came about.
const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'jpeg' },
    photos: { type: 'string' },
    json: { type: 'string' },
  },
})
const formats: Readonly<Record<string, () => Promise<Trial[]>>> = {
  jpeg: jpegTrials,
  webp: webpTrials,
  'own-4:2:0': () => ownTrials(true),
  'own-4:4:4': () => ownTrials(false),
}
const trialsOf = formats[values.format]
if (!trialsOf) throw new Error(`Expected one of ${Object.keys(formats).join(', ')} but got ${values.format}`)
const trials = await trialsOf()
const pictures = [...(await drawnPictures()), ...(values.photos ? await picturesOf(values.photos) : [])]
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`)

const everything: (Measured & { readonly picture: string })[] = []
for (const picture of pictures) {
  console.log(`\n${picture.name}, ${picture.width}x${picture.height}\n`)
  console.log(
    '| settings | quality | kB | ms | distance | worst | SSIMULACRA | bytes of the first at this distance |',
  )
  console.log('|---|---|---|---|---|---|---|---|')
  let first: readonly Measured[] | undefined
  for (const trial of trials) {
    const rows = await measured(picture, trial)
    first ??= rows
    for (const row of rows) {
      const { settings, quality, bytes, ms, whole, worst, ssimulacra } = row
      const kilobytes = (count: number): string => (count / 1000).toFixed(0)
      const distances = [whole.toFixed(3), worst.toFixed(2), ssimulacra.toFixed(4)]
      const cells = [settings, quality, kilobytes(bytes), ms.toFixed(0), ...distances]
      console.log(`| ${cells.join(' | ')} | ${kilobytes(bytesAt(whole, first))} |`)
      everything.push({ picture: picture.name, ...row })
    }
  }
}
if (values.json) await writeFile(values.json, `${JSON.stringify(everything, null, 2)}\n`)
