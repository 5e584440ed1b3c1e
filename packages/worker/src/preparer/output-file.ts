import type { PhotoOutputFormat } from '@postfit/core'

const formats: Readonly<Record<PhotoOutputFormat, { extension: string; type: string }>> = {
  jpeg: { extension: 'jpg', type: 'image/jpeg' },
  webp: { extension: 'webp', type: 'image/webp' },
}

/** The bytes of a prepared photo as a file, named like its source but for the extension. */
export function outputFile(bytes: ArrayBuffer, sourceName: string, format: PhotoOutputFormat): File {
  const { extension, type } = formats[format]
  const stem = sourceName.replace(/\.[^.]*$/, '') || 'photo'
  return new File([bytes], `${stem}.${extension}`, { type })
}
