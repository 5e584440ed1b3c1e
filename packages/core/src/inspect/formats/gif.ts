import type { Piece } from '../../facts/color-source.ts'
import type { MetadataKind } from '../../facts/media-facts.ts'
import type { Rectangle } from '../../geometry/ratio.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { iccColors } from '../icc.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const block = { extension: 0x21, image: 0x2c, trailer: 0x3b, padding: 0x00 }
const extension = { graphicControl: 0xf9, comment: 0xfe, application: 0xff }
/** Of the application extension with Content Credentials (C2PA 2.2, annex A.3.6); three bytes of a code follow. */
const credentialsName = 'C2PA_GIF'
const headerSize = 13
/** Extensions and image descriptors, the parts of a block that are read at once, are no longer than this. */
const blockHead = 32
const firstRead = 32 * 1024
const chunkRead = 256 * 1024
/** Frames are counted no further than this; a longer file is over every byte limit for photos anyway. */
const maxWalked = 32 * 1024 * 1024
const maxProfilePieces = 300

/** Reads the blocks of a GIF (GIF89a specification). Its frames can only be counted by walking through all of them. */
export async function inspectGif(source: ByteSource): Promise<StoredImage> {
  const header = await source.view(0, headerSize)
  const screen = { width: header.getUint16(6, true), height: header.getUint16(8, true) }
  const metadata = new Set<MetadataKind>()
  const walk = new BlockWalk(source, headerSize + colorTable(header.getUint8(10)))
  let frames = 0
  let hasAlpha = false
  let firstFrame: Rectangle | undefined
  let colorProfile: string | null = null
  let truncated = false
  let ended = false
  while (!ended && (await walk.has(1)) && walk.offset < maxWalked) {
    const kind = walk.byte(0)
    if (kind === block.padding) {
      walk.skip(1)
    } else if (kind === block.trailer) {
      walk.skip(1)
      ended = true
    } else if (kind === block.image) {
      if (!(await walk.has(10))) break
      const [left, top, width, height] = [1, 3, 5, 7].map((at) => walk.uint16(at)) as [
        number,
        number,
        number,
        number,
      ]
      // Browsers make the screen as large as the first frame where it is told to be smaller.
      if (frames === 0) {
        screen.width = Math.max(screen.width, left + width)
        screen.height = Math.max(screen.height, top + height)
        if (left > 0 || top > 0 || width < screen.width || height < screen.height) {
          firstFrame = { x: left, y: top, width, height }
          hasAlpha = true
        }
      }
      frames++
      walk.skip(10 + colorTable(walk.byte(9)) + 1)
      const isWhole = await walk.skipData()
      // What is missing of the frames after it is missing of no photo.
      if (frames === 1) truncated = !isWhole
    } else if (kind === block.extension) {
      if (!(await walk.has(2))) break
      await walk.has(blockHead)
      const label = walk.byte(1)
      if (label === extension.graphicControl) hasAlpha ||= (walk.byte(3) & 1) === 1
      else if (label === extension.comment) metadata.add('comment')
      walk.skip(2)
      if (label === extension.application) {
        const name = walk.text(1, 11)
        const told = kindOfExtension(name)
        if (told) metadata.add(told)
        if (name === 'ICCRGBG1012') {
          walk.skip(12)
          const pieces: Piece[] = []
          await walk.skipData((piece) => {
            if (pieces.length < maxProfilePieces) pieces.push(piece)
          })
          // Only told: no browser converts a GIF's colours.
          colorProfile = (await iccColors(source, pieces)).colorProfile
          walk.forget()
          continue
        }
      }
      await walk.skipData()
    } else {
      break
    }
  }
  if (frames === 0) throw new DamagedFile('The file has no picture')
  if (screen.width === 0 || screen.height === 0) throw new DamagedFile('The picture has no size')
  if (ended && walk.offset < source.byteLength) metadata.add('trailing')
  return {
    ...screen,
    ...(firstFrame && { firstFrame }),
    frameCount: frames,
    hasAlpha,
    colorProfile,
    metadata: [...metadata],
    truncated,
  }
}

/** An application extension: what it tells, where its data start, and its sub-blocks. */
export interface GifExtension {
  readonly kind: MetadataKind | undefined
  readonly start: number
  readonly pieces: readonly Piece[]
}

/** More sub-blocks than 2 MB of Content Credentials have. */
const maxPieces = 8192

/** The application extensions in front of the first picture, where those lie that tell of the file. */
export async function gifExtensions(source: ByteSource): Promise<GifExtension[]> {
  const header = await source.view(0, headerSize)
  const walk = new BlockWalk(source, headerSize + colorTable(header.getUint8(10)))
  const found: GifExtension[] = []
  while ((await walk.has(2)) && walk.byte(0) === block.extension && walk.offset < maxWalked) {
    await walk.has(blockHead)
    const isApplication = walk.byte(1) === extension.application
    const name = isApplication ? walk.text(3, 11) : ''
    walk.skip(isApplication ? 14 : 2)
    const start = walk.offset
    const pieces: Piece[] = []
    await walk.skipData((piece) => {
      if (pieces.length < maxPieces) pieces.push(piece)
    })
    if (isApplication) found.push({ kind: kindOfExtension(name), start, pieces })
  }
  return found
}

/** What an application extension tells, by its name. */
function kindOfExtension(name: string): MetadataKind | undefined {
  if (name === 'XMP DataXMP') return 'xmp'
  return name.startsWith(credentialsName) ? 'credentials' : undefined
}

/** Bytes of the table of colours that a packed field announces. */
function colorTable(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

/** Walks through a file in large steps, without a promise for each of its thousands of sub-blocks. */
class BlockWalk {
  readonly #source: ByteSource
  #chunk = new DataView(new ArrayBuffer(0))
  #chunkStart = 0
  #at: number

  constructor(source: ByteSource, offset: number) {
    this.#source = source
    this.#at = offset - this.#chunkStart
  }

  get offset(): number {
    return this.#chunkStart + this.#at
  }

  /** Makes the next `count` bytes readable, where the file has them. */
  async has(count: number): Promise<boolean> {
    if (this.#at + count > this.#chunk.byteLength) {
      const start = this.offset
      this.#chunk = await this.#source.view(start, start < firstRead ? firstRead : chunkRead)
      this.#chunkStart = start
      this.#at = 0
    }
    return count <= this.#chunk.byteLength
  }

  byte(at: number): number {
    return this.#at + at < this.#chunk.byteLength ? this.#chunk.getUint8(this.#at + at) : 0
  }

  uint16(at: number): number {
    return this.byte(at) | (this.byte(at + 1) << 8)
  }

  text(at: number, length: number): string {
    return latin1(this.#chunk, this.#at + at, length)
  }

  skip(count: number): void {
    this.#at += count
  }

  /** Skips sub-blocks up to the empty one that ends them, and tells whether the file has that. */
  async skipData(onPiece?: (piece: Piece) => void): Promise<boolean> {
    while (this.#at < this.#chunk.byteLength || (await this.has(1))) {
      const size = this.#chunk.getUint8(this.#at)
      if (size > 0) onPiece?.({ offset: this.offset + 1, length: size })
      this.#at += 1 + size
      if (size === 0 || this.offset > maxWalked) return true
    }
    return false
  }

  /** To be called after somebody else read from the source: views are only good until the next one. */
  forget(): void {
    const offset = this.offset
    this.#chunk = new DataView(new ArrayBuffer(0))
    this.#chunkStart = offset
    this.#at = 0
  }
}
