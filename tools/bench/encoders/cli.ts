import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { runCommandLine } from '@postfit/command-line'
import type { Measured } from './measured.ts'
import type { PictureMeasure } from './pareto.ts'

await runCommandLine({
  name: 'npx tsx --conditions=postfit-source tools/bench/encoders/cli.ts',
  summary: 'Measures bytes and distances of photo encoders with different settings, for docs/encoders.md.',
  options: {
    format: {
      choices: ['jpeg', 'webp', 'own-4:2:0', 'own-4:4:4', 'peers'],
      default: 'jpeg',
      help: "whose settings; own is Postfit's JPEG encoder, peers are it and others",
    },
    photos: { value: 'DIR', help: 'a folder of photos, used as well as the drawn ones' },
    chart: { value: 'FILE', help: 'an SVG of bits against distances, means over the photos' },
    json: { value: 'FILE', help: 'the file that all measurements are written to' },
  },
  async run({ values, path }) {
    const { bytesAt, measured } = await import('./measured.ts')
    const { drawnPictures, picturesOf } = await import('./pictures.ts')
    const { jpegTrials, ownTrials, peerTrials, webpTrials } = await import('./trials.ts')
    const trialsOf = {
      jpeg: jpegTrials,
      webp: webpTrials,
      'own-4:2:0': () => ownTrials(true),
      'own-4:4:4': () => ownTrials(false),
      peers: peerTrials,
    }
    const trials = await trialsOf[values.format]()
    const pictures = [
      ...(await drawnPictures()),
      ...(values.photos ? await picturesOf(path(values.photos)) : []),
    ]
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`)

    const everything: (PictureMeasure & { readonly picture: string })[] = []
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
          everything.push({ picture: picture.name, pixels: picture.width * picture.height, ...row })
        }
      }
    }
    if (values.chart !== undefined) {
      const { paretoChart, paretoLines } = await import('./pareto.ts')
      // Drawn pictures are the worst of their kinds, and no photos.
      const drawn = new Set((await drawnPictures()).map(({ name }) => name))
      const photos = everything.filter(({ picture }) => !drawn.has(picture))
      const title = `JPEG encoders, ${pictures.length - drawn.size} photos at the size of a post`
      await writeFile(path(values.chart), paretoChart(title, paretoLines(photos)))
    }
    if (values.json !== undefined)
      await writeFile(path(values.json), `${JSON.stringify(everything, null, 2)}\n`)
  },
})
