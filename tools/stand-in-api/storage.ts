import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** More bytes came than were announced. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes'
}

/** What was received of a file, or of a part of it. */
export interface StoredBytes {
  readonly byteLength: number
  /** As object stores have it: the MD5 of the bytes. */
  readonly etag: string
}

/** Where uploads lie between their first byte and the judgement: on disk, for a video does not fit the memory. */
export class Storage {
  #folder: Promise<string> | undefined

  async path(name: string): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'postfit-stand-in-'))
    return join(await this.#folder, name)
  }

  /**
   * Writes what a request sends.
   *
   * @throws TooManyBytes as soon as there are more than `max`
   */
  async write(name: string, body: ReadableStream<Uint8Array> | null, max: number): Promise<StoredBytes> {
    const hash = createHash('md5')
    let byteLength = 0
    const counted = new Transform({
      transform(chunk: Uint8Array, _, done) {
        byteLength += chunk.byteLength
        hash.update(chunk)
        done(byteLength > max ? new TooManyBytes() : null, chunk)
      },
    })
    const source = body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([])
    await pipeline(source, counted, createWriteStream(await this.path(name)))
    return { byteLength, etag: hash.digest('hex') }
  }

  /** Joins stored parts, in order, into one file. */
  async join(name: string, parts: readonly string[]): Promise<string> {
    const whole = await this.path(name)
    for (const [index, part] of parts.entries()) {
      const flags = index === 0 ? 'w' : 'a'
      await pipeline(createReadStream(await this.path(part)), createWriteStream(whole, { flags }))
    }
    return whole
  }

  async remove(names: readonly string[]): Promise<void> {
    await Promise.all(names.map(async (name) => rm(await this.path(name), { force: true })))
  }
}
