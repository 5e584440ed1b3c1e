import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** All that ExifTool may say of a photo that tells nothing of where it came from, by group. */
const harmless: Readonly<Record<string, RegExp>> = {
  // What the file system and ExifTool themselves say, and what follows from the rest. Warnings are not harmless.
  System: /./,
  ExifTool: /^ExifToolVersion$/,
  Composite: /^(ImageSize|Megapixels)$/,
  File: /^(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling)$/,
  JFIF: /^(JFIFVersion|ResolutionUnit|XResolution|YResolution)$/,
  Adobe: /./,
  RIFF: /^(ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale|AlphaIsUsed|WebP_Flags)$/,
  'ICC-header': /./,
  ICC_Profile: /./,
}

/** Why ExifTool cannot run on this machine; `undefined` when it can. */
export async function exiftoolProblem(): Promise<string | undefined> {
  try {
    await run('perl', [command(), '-ver'])
    return undefined
  } catch (error) {
    return `ExifTool needs perl, and does not run: ${error instanceof Error ? error.message : String(error)}`
  }
}

/**
 * Everything that ExifTool finds in each file beyond what a decoder needs, as `group:tag`, by the file's name: EXIF,
 * XMP, IPTC, comments, texts, makers' notes, further pictures, trailers, warnings of a structure that is not sound.
 */
export async function metadataLeft(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  // Unknown tags, too (-u), and what lies behind the end of a JPEG, which it only tells of when asked by name.
  const options = ['-json', '-G1', '-a', '-u', '-all', '-Trailer']
  const { stdout } = await run('perl', [command(), ...options, ...files], { maxBuffer: 1 << 28 })
  const found = JSON.parse(stdout) as Record<string, unknown>[]
  return new Map(
    found.map(({ SourceFile, ...tags }) => [basename(String(SourceFile)), Object.keys(tags).filter(tells)]),
  )
}

function tells(groupedTag: string): boolean {
  const [group = '', tag = ''] = groupedTag.split(':')
  return !harmless[group]?.test(tag)
}

/** Where the package has put the script. It is CommonJS and has no types. */
function command(): string {
  return createRequire(import.meta.url)('exiftool-vendored.pl')
}
