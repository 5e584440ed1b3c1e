import type { PhotoOutputFormat } from '@postfit/core'

type OutputFormat = PhotoOutputFormat | 'mp4'

const formats: Readonly<Record<OutputFormat, { extension: string; type: string }>> = {
  jpeg: { extension: 'jpg', type: 'image/jpeg' },
  webp: { extension: 'webp', type: 'image/webp' },
  mp4: { extension: 'mp4', type: 'video/mp4' },
}

/**
 * The content of what was prepared as a file, named like its source: with the extension of the format when it was
 * written anew, else with its own.
 */
export function outputFile(content: Blob, source: File, format: OutputFormat | undefined): File {
  if (format === undefined) return new File([content], source.name, { type: source.type })
  const { extension, type } = formats[format]
  const stem = source.name.replace(/\.[^.]*$/, '') || (format === 'mp4' ? 'video' : 'photo')
  return new File([content], `${stem}.${extension}`, { type })
}
