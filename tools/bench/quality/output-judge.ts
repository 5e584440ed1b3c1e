import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import type { BenchPhoto } from '../photos/photo-set.ts'

/** Levels of 255 that a small rendering of an output may lie from its photo's on average: blank ones lie 40 off. */
const maxError = 6
/** Pixels that a contender may be off where it rounds in another way. */
const maxRounding = 1
const small = { width: 32, height: 32, fit: 'fill' } as const

/** Judges by sharp whether outputs are what was asked for, so that nobody is fast by failing. */
export class OutputJudge {
  readonly #photos = new Map<string, Promise<Buffer>>()
  readonly #passed = new Set<string>()

  /**
   * @param turns whether who made them turns photos as their EXIF says: the chain that one writes first squeezes them
   * @throws Error that says what is wrong with an output, and with which
   */
  async judge(photos: readonly BenchPhoto[], outputs: readonly Buffer[], turns: boolean): Promise<void> {
    if (outputs.length !== photos.length) {
      throw new Error(`Expected ${photos.length} outputs but received ${outputs.length}`)
    }
    for (const [index, photo] of photos.entries()) {
      const output = outputs[index]
      if (!output) throw new Error(`Expected an output of ${photo.name} but received none`)
      await this.#judgeOne(photo, output, turns)
    }
  }

  async #judgeOne(photo: BenchPhoto, output: Buffer, turns: boolean): Promise<void> {
    // Most contenders write the same bytes in every round; each is decoded once.
    const source = `${photo.path} ${turns}`
    const mark = `${source} ${createHash('sha1').update(output).digest('hex')}`
    if (this.#passed.has(mark)) return
    const { format, width, height } = await sharp(output).metadata()
    const { target } = photo
    const isOff = Math.max(Math.abs(width - target.width), Math.abs(height - target.height)) > maxRounding
    if (format !== 'jpeg' || isOff) {
      throw new Error(
        `Expected a JPEG of ${target.width}x${target.height} of ${photo.name} but received a ${format} of ${width}x${height}`,
      )
    }
    const known = this.#photos.get(source) ?? rendered(sharp(photo.path, { autoOrient: turns }))
    this.#photos.set(source, known)
    // Any complaint of the decoder counts.
    const error = meanError(await known, await rendered(sharp(output, { failOn: 'warning' })))
    if (error > maxError) {
      throw new Error(
        `The output of ${photo.name} is another picture: ${error.toFixed(1)} levels off on average`,
      )
    }
    this.#passed.add(mark)
  }
}

function rendered(image: Sharp): Promise<Buffer> {
  return image.resize(small).toColourspace('srgb').removeAlpha().raw().toBuffer()
}

function meanError(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}
