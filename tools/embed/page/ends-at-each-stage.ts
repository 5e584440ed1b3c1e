import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer, type FileStage, PostfitError } from '@postfit/worker'
import { expectSoon } from './soon.ts'
import { codes, draft, expect, expectEqual } from './trying.ts'

/** Tries for a stage to be told: what a worker reports has a way of its own to the page, on which the output can overtake it. */
const mostTries = 10

/**
 * Makes sure that a call is settled within 100 ms of an abort, and of a disposal, whichever stage its file is in; and that a preparer
 * whose calls were aborted so often still prepares it.
 *
 * @param stages those in which something else is waited for than with other kinds of files
 */
export async function expectEndsAtEachStage(name: string, stages: readonly FileStage[]): Promise<void> {
  using preparer = createPreparer({ workers: 1, heicDecoderUrl })
  for (const stage of stages) {
    await expectSoon(`${name}, aborted at ${stage}`, () => msToEnd(name, stage, preparer, false))
    await expectSoon(`${name}, disposed of at ${stage}`, async () => {
      using other = createPreparer({ workers: 1, heicDecoderUrl })
      return await msToEnd(name, stage, other, true)
    })
  }
  expectEqual(codes(await preparer.prepare(draft(name))), [null])
}

/** Milliseconds from the end of a call, at a stage of its file, to its rejection with the right reason. */
async function msToEnd(
  name: string,
  stage: FileStage,
  preparer: ReturnType<typeof createPreparer>,
  isDisposal: boolean,
): Promise<number> {
  const reason = new Error('The person left')
  for (let time = 0; time < mostTries; time++) {
    const controller = new AbortController()
    let at = 0
    const end = await preparer
      .prepare(draft(name), {
        signal: controller.signal,
        onProgress({ file }) {
          if (file.stage !== stage || at > 0) return
          at = performance.now()
          if (isDisposal) preparer.dispose()
          else controller.abort(reason)
        },
      })
      .catch((error: unknown) => error)
    const isRight = isDisposal ? end instanceof PostfitError && end.code === 'disposed' : end === reason
    expect(isRight === at > 0, `It went on after its end at ${stage}, to ${JSON.stringify(end)}`)
    if (at > 0) return performance.now() - at
  }
  throw new Error(`It never came to ${stage}`)
}
