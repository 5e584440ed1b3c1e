import sharp from 'sharp'
import { screenshotSvg } from './screenshot-svg.ts'

/** A screenshot of a 1440p screen, as PNG. */
export function screenshotPng(width = 2560, height = 1440): Promise<Buffer> {
  return sharp(Buffer.from(screenshotSvg(width, height, 'opaque')))
    .removeAlpha()
    .png()
    .toBuffer()
}

/** The same without its wallpaper: fully and partly transparent pixels, as PNG. */
export function transparentPng(width = 2560, height = 1440): Promise<Buffer> {
  return sharp(Buffer.from(screenshotSvg(width, height, 'transparent')))
    .ensureAlpha()
    .png()
    .toBuffer()
}

/** A photo that satisfies every rule. */
export function compliantJpeg(width = 1080, height = 810): Promise<Buffer> {
  return sharp(Buffer.from(screenshotSvg(width, height, 'opaque')))
    .removeAlpha()
    .jpeg({ quality: 88 })
    .toBuffer()
}
