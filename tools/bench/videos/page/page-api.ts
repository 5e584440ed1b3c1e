import type { VideoWork } from '../works.ts'

/** Who works on videos on the page. */
export type VideoContenderId = 'postfit' | 'mediabunny' | 'ffmpeg-wasm' | 'ffmpeg-wasm-threads' | 'floor'

/** A work as the page is told it. */
export interface PageWork extends Pick<VideoWork, 'policy' | 'conversion' | 'filters' | 'trim' | 'kind'> {
  /** Bits a second of the pictures of Postfit's output, which others are asked for where they encode. */
  readonly bitrate: number
  /** Of the output. */
  readonly width: number
  readonly height: number
  readonly frameRate: number
}

/** One run, times in milliseconds. */
export interface VideoPageRun {
  /** Until the output is there. */
  readonly ms: number
  /** Until its first byte can be read. */
  readonly firstByteMs: number
}

/** Makes of a file what is wanted of it. */
export type Work = (file: File, work: PageWork) => Promise<Blob | null>

/** What the page can be told to do with the file that its input holds, as `window.videoBench`. */
export interface VideoBenchPage {
  /**
   * Has a contender work, and puts what comes out on the server. Rejects with what it fails with.
   *
   * @param keepOutput whether the output is put on the server
   */
  run(contender: VideoContenderId, work: PageWork, keepOutput: boolean): Promise<VideoPageRun>
  /** What {@link floor} encodes: pictures as the output of the file in the input has them. */
  holdPictures(): Promise<void>
}
