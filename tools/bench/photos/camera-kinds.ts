/** What a camera writes, as far as the time and the bytes of preparing it hang on it. */
export interface CameraKind {
  readonly width: number
  readonly height: number
  readonly sampling: '4:2:0' | '4:2:2' | '4:4:4'
  /** On libjpeg's scale. */
  readonly quality: number
  /** EXIF's. */
  readonly orientation: 1 | 3 | 6
  /** Bits a pixel of the file. They are what decoding takes time for. */
  readonly bits: number
  /** Bits a pixel when fitted into 1920x1080 and written by libjpeg-turbo at quality 90, 4:2:0: how busy the scene is. */
  readonly fittedBits: number
}

/**
 * Ten cameras and phones. The figures are those of photos that people took with them
 * (`pnpm bench --photos` with the photos themselves is the check), so that the drawn photos take the time that real ones take.
 */
export const cameraKinds: readonly CameraKind[] = [
  { width: 3504, height: 2336, sampling: '4:2:2', quality: 98, orientation: 1, bits: 2.95, fittedBits: 1.51 },
  { width: 4288, height: 2848, sampling: '4:2:2', quality: 95, orientation: 1, bits: 2.05, fittedBits: 1.65 },
  { width: 4272, height: 2848, sampling: '4:2:2', quality: 98, orientation: 1, bits: 1.83, fittedBits: 1.09 },
  { width: 5760, height: 3840, sampling: '4:4:4', quality: 91, orientation: 1, bits: 0.81, fittedBits: 1.12 },
  { width: 3264, height: 2448, sampling: '4:2:0', quality: 96, orientation: 3, bits: 2.35, fittedBits: 1.61 },
  { width: 4608, height: 3456, sampling: '4:2:2', quality: 90, orientation: 1, bits: 1.55, fittedBits: 1.19 },
  { width: 4640, height: 3480, sampling: '4:2:2', quality: 96, orientation: 1, bits: 1.91, fittedBits: 1.19 },
  { width: 3264, height: 2448, sampling: '4:2:0', quality: 96, orientation: 1, bits: 2.57, fittedBits: 2.04 },
  { width: 3264, height: 2448, sampling: '4:2:2', quality: 98, orientation: 6, bits: 3.24, fittedBits: 1.61 },
  { width: 4608, height: 3456, sampling: '4:2:2', quality: 88, orientation: 1, bits: 1.4, fittedBits: 2.21 },
]

/** A phone's photo of 24 megapixels. */
export const largeKind: CameraKind = {
  ...{ width: 5712, height: 4284, sampling: '4:2:0', quality: 92, orientation: 1 },
  ...{ bits: 1.6, fittedBits: 1.6 },
}

/** A phone's photo of 48 megapixels. */
export const hugeKind: CameraKind = {
  ...{ width: 8064, height: 6048, sampling: '4:2:0', quality: 92, orientation: 1 },
  ...{ bits: 1.6, fittedBits: 1.6 },
}
