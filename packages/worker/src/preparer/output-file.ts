import type { PhotoOutputFormat } from '@postfit/core'

const formats: Readonly<Record<PhotoOutputFormat, { extension: string; type: string }>> = {
  jpeg: { extension: 'jpg', type: 'image/jpeg' },
  webp: { extension: 'webp', type: 'image/webp' },
}

/**
 * The content of a prepared photo as a file, named like its source: with the extension of the format when it was
 * written anew, else with its own.
 */
export function outputFile(content: Blob, source: File, format: PhotoOutputFormat | undefined): File {
  if (format === undefined) return new File([content], source.name, { type: source.type })
  const { extension, type } = formats[format]
  const stem = source.name.replace(/\.[^.]*$/, '') || 'photo'
  return new File([content], `${stem}.${extension}`, { type })
}
