import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PrepFileReport, type PrepReport, type PrepRequest, prep } from '../index.ts'

/** One run of `prep` over videos, in a folder of its own. */
export interface VideoPreparation extends AsyncDisposable {
  readonly report: PrepReport
  reported(name: string): PrepFileReport
  /** Where the input and its output lie. */
  inputOf(name: string): string
  outputOf(name: string): string
}

/**
 * Prepares videos, several as one post: that a post takes only one does not keep the others from coming out.
 *
 * @param files paths of videos, or the bytes of videos that are made for the test, by their names
 */
export async function prepareVideos(
  files: Readonly<Record<string, string | Uint8Array>>,
  how: Pick<PrepRequest, 'browser' | 'policy' | 'creator' | 'options'> = {},
): Promise<VideoPreparation> {
  const folder = await mkdtemp(join(tmpdir(), 'postfit-prep-videos-'))
  const inputs = new Map<string, string>()
  for (const [name, content] of Object.entries(files)) {
    const path = typeof content === 'string' ? content : join(folder, name)
    if (typeof content !== 'string') await writeFile(path, content)
    inputs.set(name, path)
  }
  const out = join(folder, 'out')
  const options = { type: 'VIDEO', text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE', ...how.options }
  const report = await preparedOnce({ files: [...inputs.values()], out, ...how, options })
  const reported = (name: string): PrepFileReport =>
    report.files[[...inputs.keys()].indexOf(name)] as PrepFileReport
  return {
    report,
    reported,
    inputOf: (name) => inputs.get(name) as string,
    outputOf(name) {
      const { output, error } = reported(name)
      if (!output) throw new Error(`There is no output of ${name}: ${error?.message ?? 'refused'}`)
      return join(out, output.name)
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * WebKitGTK at times crashes in its own media pipeline, with whatever is decoded in it, which nothing that a page does can help: then
 * once more, in a browser of its own. What crashes each time fails.
 */
async function preparedOnce(request: PrepRequest): Promise<PrepReport> {
  try {
    return await prep(request)
  } catch (error) {
    if (request.browser !== 'webkit' || !String(error).includes('The page crashed')) throw error
    console.warn(`WebKit crashed, and is asked once more: ${String(error)}`)
    return prep(request)
  }
}
