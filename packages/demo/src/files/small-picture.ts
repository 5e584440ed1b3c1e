/** What is asked of the script that makes small pictures. */
export interface PictureRequest {
  readonly id: number
  readonly file: Blob
  /** Pixels. */
  readonly width: number
}

/** What it answers: a picture, or nothing where the browser cannot decode the file. */
export interface PictureAnswer {
  readonly id: number
  readonly picture: ImageBitmap | null
}

/** Pixels of the wider side of a small picture: sharp on screens with two pixels a point. */
const width = 384

/** How many pictures are decoded at a time: full-size photos are large while they are being scaled. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

let maker: Worker | undefined
let lastId = 0
const asked = new Map<number, (picture: ImageBitmap | null) => void>()

/**
 * A small picture of a photo, made off the main thread; only a few at a time, so that 35 photos neither block the page nor
 * fill the memory.
 *
 * @throws when the browser cannot decode it, or the signal's reason when it is not wanted any more
 */
export async function smallPicture(file: Blob, signal: AbortSignal): Promise<ImageBitmap> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    signal.throwIfAborted()
    const picture = await new Promise<ImageBitmap | null>((resolve) => {
      const id = ++lastId
      asked.set(id, resolve)
      pictureMaker().postMessage({ id, file, width } satisfies PictureRequest)
    })
    if (picture) return picture
    throw new Error('The browser cannot show this file')
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** One for the page, from the first photo on. */
function pictureMaker(): Worker {
  if (maker) return maker
  maker = new Worker(new URL('./picture-maker.ts', import.meta.url), { type: 'module' })
  maker.onmessage = ({ data: { id, picture } }: MessageEvent<PictureAnswer>) => {
    asked.get(id)?.(picture)
    asked.delete(id)
  }
  // Its script could not be fetched: whoever waits hears of it, and the next photo tries again.
  maker.onerror = () => {
    maker = undefined
    for (const answer of asked.values()) answer(null)
    asked.clear()
  }
  return maker
}
