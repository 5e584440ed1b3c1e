import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  Quality,
  StreamTarget,
} from 'mediabunny'
import type { PageWork } from '../page-api.ts'

/** Bytes that an output in memory has at most; a larger one goes into a file, as its documentation says. */
const maxInMemory = 500_000_000

/** Mediabunny's own way from file to file. */
export async function mediabunny(file: File, { conversion, trim, kind, bitrate }: PageWork): Promise<Blob> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) })
  const isLarge = file.size > maxInMemory
  const handle = isLarge ? await temporaryFile() : undefined
  const target = handle ? new StreamTarget(await handle.createWritable()) : new BufferTarget()
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: isLarge ? false : 'in-memory' }),
    target,
  })
  const encoding = () => ({ codec: 'avc', quality: new Quality({ bitrate }), forceTranscode: true }) as const
  const working = await Conversion.init({
    input,
    output,
    ...(trim && { trim }),
    video: { ...conversion, ...(kind === 'encode' && encoding()) },
    tags: {},
    showWarnings: false,
  })
  if (!working.isValid) {
    throw new Error(working.discardedTracks.map(({ reason }) => reason).join(', ') || 'not valid')
  }
  await working.execute()
  if (handle) return handle.getFile()
  return new Blob([(target as BufferTarget).buffer as ArrayBuffer], { type: 'video/mp4' })
}

async function temporaryFile(): Promise<FileSystemFileHandle> {
  const directory = await navigator.storage.getDirectory()
  return directory.getFileHandle('mediabunny.mp4', { create: true })
}
