import type { BrowserEngine } from '@postfit/browser'

/** What has to become of a fixture. */
export type Expectation =
  /** The bytes of the input. */
  | 'kept'
  /** The pixels of the input, bit for bit, without its metadata. */
  | 'stripped'
  /** No output, and an error of this rule; where only preparing finds it out, a failure of this code as well. */
  | { readonly refused: string; readonly error?: string }
  /** No output, and a failure of this code. */
  | { readonly failed: string }
  | Written

/** A new JPEG, and how far it may lie from other tools' rendering. */
export interface Written {
  readonly width: number
  readonly height: number
  readonly bounds: Bounds
  /** Where a browser is allowed other bounds. */
  readonly in?: Readonly<Partial<Record<BrowserEngine, Partial<Bounds>>>>
}

/** What is too far: see `Distance`. */
export interface Bounds {
  readonly error: number
  readonly color: number
  readonly bias: number
}

/** A tint that nobody sees: a step of 0 to 255 in the mean. */
const noBias = 1

function written(width: number, height: number, error: number, color: number, bias = noBias): Written {
  return { width, height, bounds: { error, color, bias } }
}

/**
 * What has to become of each fixture, in engine `auto` and `wasm` alike. Sizes: inside 1920x1080 in the photo's own
 * orientation, rounded down. Bounds: a tenth over what was measured in the engine that lies farther off. Small ones are
 * of drawings with hard edges, which JPEG rings at and whose colours it halves: of those, 64x48 pixels lie 2 to 6 steps
 * off, and photos less than one.
 */
export const expectations: Readonly<Record<string, Expectation>> = {
  'screenshot.png': written(1920, 1080, 0.73, 0.5),
  'transparent.png': written(1800, 1080, 0.5, 0.21),
  'palette.png': written(160, 120, 1.47, 1.18),
  'palette-transparent.png': written(90, 60, 1.62, 0.77),
  'grey.png': written(160, 120, 0.57, 0.15),
  'grey-alpha.png': written(90, 60, 0.5, 0.16),
  'sixteen-bit.png': written(160, 120, 0.55, 0.41),
  'interlaced.png': written(160, 120, 1.25, 0.98),
  'display-p3.png': written(160, 120, 1.22, 1.07),
  'exif-orientation.png': written(120, 160, 1.18, 1.01),
  'animated.png': written(160, 120, 1.25, 0.98),
  'many-chunks.png': written(160, 120, 1.25, 0.98),
  'one-pixel.png': written(1, 1, 0.37, 0.89, 1.11),
  'cut.png': { refused: 'photo-whole', error: 'decode-failed' },

  'compliant.jpg': 'kept',
  'small.jpg': 'kept',
  'progressive.jpg': 'kept',
  'grey.jpg': 'kept',
  // What CMYK looks like without a profile is anybody's guess; that it is not inverted can be told.
  'cmyk.jpg': written(1440, 1080, 9.16, 4.19, 8.44),
  'display-p3.jpg': written(1440, 1080, 0.6, 0.32),
  'orientation-1.jpg': written(1440, 1080, 0.43, 0.26),
  'orientation-2.jpg': written(1440, 1080, 0.43, 0.29),
  'orientation-3.jpg': written(1440, 1080, 0.43, 0.29),
  'orientation-4.jpg': written(1440, 1080, 0.43, 0.26),
  'orientation-5.jpg': written(1440, 1080, 0.44, 0.26),
  'orientation-6.jpg': written(1440, 1080, 0.44, 0.26),
  'orientation-7.jpg': written(1440, 1080, 0.43, 0.26),
  'orientation-8.jpg': written(1440, 1080, 0.43, 0.26),
  'metadata.jpg': 'stripped',
  'motion-photo.jpg': 'stripped',
  'cut.jpg': { refused: 'photo-whole', error: 'decode-failed' },
  'no-quantisation.jpg': { failed: 'decode-failed' },
  'oversized.jpg': written(1440, 1080, 0.28, 0.2),
  'known-refused-size.jpg': written(1080, 1440, 0.45, 0.25),

  'lossy.webp': written(160, 120, 2.08, 1.39),
  'lossless.webp': written(160, 120, 1.28, 1.07),
  'alpha.webp': written(90, 60, 1.61, 0.89),
  'animated.webp': written(160, 120, 1.96, 1.37),
  'exif.webp': written(120, 160, 1.96, 1.42),
  'cut.webp': { refused: 'photo-whole' },

  'still.gif': written(160, 120, 1.23, 1.08),
  'photo.jpg': { refused: 'file-kind' },
  'empty.jpg': { refused: 'file-empty' },
  'random.bin': { refused: 'file-kind' },

  'twelve-bit.jpg': { refused: 'photo-coding' },
  'lossless.jpg': { refused: 'photo-coding' },
  'arithmetic.jpg': { refused: 'photo-coding' },
  'arithmetic-progressive.jpg': { refused: 'photo-coding' },
  'split-profile.jpg': written(64, 48, 3.58, 2.3),
  'previews.jpg': 'stripped',
  'ultra-hdr.jpg': 'stripped',
  'apple-gain-map.jpg': 'stripped',
  'motion-container.jpg': 'stripped',
  'micro-video.jpg': 'stripped',
  'motion-photo-without-video.jpg': 'stripped',
  'samsung-time.jpg': 'stripped',
  'samsung-motion.jpg': 'stripped',

  // sharp shows the signal of HDR as if it were sRGB's, so that the distance only says whether something changed. The
  // light is held to ITU-R BT.2408 in packages/worker/src/color.
  'cicp-pq.png': written(64, 48, 66.9, 17.9, 87.1),
  'gamma.png': written(64, 48, 2.87, 2.12),
  'gamma-of-srgb.png': written(64, 48, 2.9, 2.17),
  'adobe-rgb.png': written(64, 48, 2.82, 2.16),
  'late-metadata.png': written(64, 48, 2.9, 2.17),

  'animated.gif': written(64, 48, 3.35, 2.58),
  'transparent.gif': written(64, 48, 2.16, 1.01),
  'larger-screen.gif': written(100, 80, 1.29, 1),
  'metadata.gif': written(64, 48, 3.35, 2.58),

  'core-header.bmp': written(64, 48, 2.9, 2.17),
  'rgb.bmp': written(64, 48, 2.9, 2.17),
  'palette.bmp': written(64, 48, 4.1, 3.22),
  'run-length.bmp': written(64, 48, 2.93, 2.25),
  'one-bit.bmp': written(64, 48, 1.5, 0.28),
  'alpha.bmp': written(64, 48, 2.1, 1.06),
  'rgb565.bmp': written(64, 48, 2.94, 2.25),
  'profile.bmp': written(64, 48, 2.86, 2.16),

  'lzw.tif': written(64, 48, 2.9, 2.17),
  'deflate.tif': written(64, 48, 2.9, 2.17),
  'jpeg.tif': written(64, 48, 1.85, 1.25),
  'cmyk.tif': written(64, 48, 13.3, 4.8, 13.5),
  'grey.tif': written(64, 48, 1.5, 0.39),
  'alpha.tif': written(64, 48, 0.9, 0.5),
  'sixteen-bit.tif': written(64, 48, 1.2, 0.8, 1.2),
  'turned.tif': written(64, 48, 2.9, 2.2),
  'metadata.tif': written(64, 48, 2.9, 2.17),
  'big-endian.tif': written(64, 48, 2.9, 2.17),
  'bigtiff.tif': written(64, 48, 2.9, 2.17),
  'bigtiff-big-endian.tif': written(64, 48, 2.9, 2.17),
  'tiled.tif': written(64, 48, 2.9, 2.17),
  'packbits.tif': written(64, 48, 2.9, 2.17),
  'zstd.tif': { refused: 'photo-decodable' },
  'pages.tif': written(64, 48, 2.9, 2.17),
  'fax.tif': written(64, 48, 1, 1),
  // ImageMagick takes its white for D65, TIFF has it for D50.
  'lab.tif': written(64, 48, 6, 4, 3),
  'float.tif': { failed: 'unsupported' },

  'still.heic': written(64, 48, 5.79, 3.84),
  'alpha.heic': written(64, 48, 2.31, 1.4),
  'ten-bit.heic': written(64, 48, 1.2, 0.89),
  'thumbnail.heic': written(64, 48, 5.79, 3.84),
  'grey.heic': written(64, 48, 2, 0.52),
  'profile.heic': written(64, 48, 5.64, 3.59),
  'metadata.heic': written(48, 64, 4.99, 3.23),
  'two-pictures.heic': written(64, 48, 5.79, 3.84),

  'lossy.avif': written(64, 48, 2.88, 2.13),
  'alpha.avif': written(64, 48, 2.1, 1.12),
  'metadata.avif': written(64, 48, 3.11, 2.25),
  'irot-0.avif': written(64, 48, 3, 2.19),
  'irot-0-imir-0.avif': written(64, 48, 3, 2.19),
  'irot-0-imir-1.avif': written(64, 48, 3, 2.19),
  'irot-1.avif': written(48, 64, 3, 2.19),
  'irot-1-imir-0.avif': written(48, 64, 3, 2.19),
  'irot-1-imir-1.avif': written(48, 64, 3, 2.19),
  'irot-2.avif': written(64, 48, 3, 2.19),
  'irot-2-imir-0.avif': written(64, 48, 3, 2.19),
  'irot-2-imir-1.avif': written(64, 48, 3, 2.19),
  'irot-3.avif': written(48, 64, 3, 2.19),
  'irot-3-imir-0.avif': written(48, 64, 3, 2.19),
  'irot-3-imir-1.avif': written(48, 64, 3, 2.19),
  // As of cicp-pq.png.
  'ten-bit-pq.avif': written(64, 48, 64.6, 17.9, 81.4),
  'twelve-bit-hlg.avif': written(64, 48, 18.1, 9.38, 36.9),
  'display-p3.avif': written(64, 48, 3.05, 2.31),
  'grey.avif': written(64, 48, 1.69, 0.47),
  'grid.avif': written(128, 128, 1.24, 0.86),
  // Smaller than the others, so that colours at half resolution count for more: 5.0 where sharp writes it so.
  'cropped.avif': written(30, 40, 5.64, 4.1),
  'sequence.avif': written(64, 48, 2.71, 1.98),
  'alpha-sequence.avif': written(64, 48, 2.1, 1.1),

  'lossy.jxl': written(64, 48, 5.97, 3.97),
  'lossless.jxl': written(64, 48, 2.9, 2.17),
  'container.jxl': written(64, 48, 5.97, 3.97),
  'alpha.jxl': written(64, 48, 2.06, 1.07),
  'grey.jxl': written(64, 48, 1.61, 0.44),
  'sixteen-bit.jxl': written(64, 48, 0.92, 0.7),
  'profile.jxl': written(64, 48, 2.86, 2.16),
  'spelled-out.jxl': written(64, 48, 6.1, 3.95),
  'transcoded.jxl': written(64, 48, 3.04, 2.12),
  'animated.jxl': written(64, 48, 5.02, 3.41),

  'drawing.svg': written(320, 200, 0.65, 0.6, 1.1),
  'view-box.svg': written(1620, 1080, 0.2, 0.2),
}
