import type { Size, VideoFacts } from '@postfit/core'
import type { PictureShape } from '../video/pictures/picture-shape.ts'

/** Frames of a video to be taken out as JPEGs. */
export interface FramesJob {
  /** Handed over by reference: the worker reads the bytes. */
  readonly file: Blob
  readonly facts: VideoFacts
  /** Of each frame to take, when it is shown: seconds from the start, in ascending order. */
  readonly times: readonly number[]
  /** The size to scale them to, in pixels, upright. */
  readonly size: Size
  /** The part of each that is kept, and what it is laid on. */
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
