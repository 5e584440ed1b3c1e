import type { PhotoOutputFormat } from '@postfit/core'
/** The bytes of a prepared photo as a file, named like its source but for the extension. */
export declare function outputFile(bytes: ArrayBuffer, sourceName: string, format: PhotoOutputFormat): File
