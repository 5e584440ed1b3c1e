import { createPreparer, type FileStage, type PrepareProgress, type PrepareSettings } from '@postfit/worker'
import { codes, draft, expect, expectEqual, later, photo } from './trying.ts'

/** Tries for a stage to be told: what a worker reports has a way of its own to the page, on which the output can overtake it. */
const mostTries = 10

const failures: readonly (() => unknown)[] = [
  () => {
    throw new Error('Not mine')
  },
  () => Promise.reject(new Error('Not mine')),
]

/**
 * Makes sure that listeners that throw, or give promises that are rejected, change nothing of what comes out, at any stage of a file,
 * and that the page hears of it once.
 *
 * @param stages that this kind of file comes to
 */
export async function expectListenersChangeNothing(
  name: string,
  stages: readonly FileStage[],
): Promise<void> {
  const usual = globalThis.reportError
  const reported: unknown[] = []
  globalThis.reportError = (error) => reported.push(error)
  try {
    // More failures than workers: each would have lost one.
    using preparer = createPreparer({ workers: 1 })
    const prepared = async (settings: PrepareSettings): Promise<string> => {
      const post = await preparer.prepare(
        { ...draft(name), media: [photo(name), photo('compliant.jpg')] },
        settings,
      )
      expectEqual(codes(post), [null, null])
      return JSON.stringify(post.files.map(({ output }) => output?.facts))
    }
    const undisturbed = await prepared({})
    for (const failure of failures) {
      let failed = 0
      const fail = (): unknown => {
        failed++
        return failure()
      }
      const listeners: Record<string, PrepareSettings> = {
        onProgress: { onProgress: fail },
        onFile: { onFile: fail },
      }
      for (const stage of stages) {
        listeners[stage] = {
          onProgress: ({ file }: PrepareProgress) => (file.stage === stage ? fail() : undefined),
        }
      }
      for (const [what, listener] of Object.entries(listeners)) {
        failed = 0
        reported.length = 0
        for (let time = 0; time < mostTries && failed === 0; time++) {
          expectEqual(await prepared(listener), undisturbed)
        }
        // A promise is heard of a moment later.
        await later(0)
        expect(failed > 0, `It was never told of ${what}`)
        expect(reported.length === 1, `${what}: it was reported ${reported.length} times`)
      }
    }
  } finally {
    globalThis.reportError = usual
  }
}
