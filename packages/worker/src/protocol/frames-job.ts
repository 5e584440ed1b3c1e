import type { Size, VideoFacts } from '@postfit/core'
import type { PictureShape } from '../video/pictures/picture-shape.ts'

/** Frames of a video to extract as JPEGs. */
export interface FramesJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: VideoFacts
  /** The time of each frame: seconds from the start, ascending. */
  readonly times: readonly number[]
  /** The size to scale them to, in pixels, upright. */
  readonly size: Size
  /** How each is cropped or padded. */
  readonly shape: PictureShape
  /** JPEG quality, 1 to 100. */
  readonly quality: number
}

/** A frame of a video. */
export interface VideoFrameImage extends Size {
  /** When the frame was asked for, in seconds from the video's start. */
  readonly seconds: number
  /** The frame as a JPEG, upright. */
  readonly blob: Blob
}
