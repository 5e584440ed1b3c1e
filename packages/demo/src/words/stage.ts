import type { PrepareProgress } from '@postfit/worker'

const verbs: Readonly<Record<string, string>> = {
  inspect: 'Looking at',
  decode: 'Reading',
  copy: 'Copying',
  transcode: 'Encoding',
  scale: 'Scaling',
  encode: 'Writing',
  verify: 'Checking',
  done: 'Finished',
}

/** Where a preparation is, in words: `Scaling shot.png (1 of 2)`. */
export function progressInWords({ file, total }: PrepareProgress): string {
  return `${verbs[file.stage] ?? 'Preparing'} ${file.name} (${file.index + 1} of ${total})`
}
