import { type PostAnswer, type PostOutcome, readOutcome } from '@postfit/core/outcome'
import { useEffect, useState } from 'preact/hooks'
import type { SentPost } from '../../store/posting.ts'

/** Where a post is, and where it has been. */
export interface Following {
  readonly outcome: PostOutcome
  /** The API's own words for every status that was seen, the last one last. */
  readonly statuses: readonly string[]
  /** The API does not answer any more. */
  readonly isLost: boolean
}

/** Milliseconds between two questions. */
const pause = 700

/** How many questions in a row may go wrong. */
const patience = 4

/**
 * Asks the API how a post fares until nothing changes any more.
 *
 * @param follow asks once; nobody asks without it
 */
export function useOutcome(first: PostAnswer, follow: SentPost['follow']): Following {
  const [following, setFollowing] = useState<Following>({
    outcome: readOutcome(first),
    statuses: [first.status],
    isLost: false,
  })

  useEffect(() => {
    let isOver = false
    const goOn = async (ask: NonNullable<typeof follow>): Promise<void> => {
      let misses = 0
      while (!isOver && misses < patience) {
        await new Promise((resolve) => setTimeout(resolve, pause))
        if (isOver) return
        // One that is no async function may throw instead.
        const json = await (async () => ask())().catch(() => null)
        const outcome = readOutcome(json)
        if (outcome.state === 'unreadable') {
          misses++
          continue
        }
        misses = 0
        const { status } = json as PostAnswer
        setFollowing(({ statuses }) => ({
          outcome,
          statuses: statuses.at(-1) === status ? statuses : [...statuses, status],
          isLost: false,
        }))
        if (outcome.final) return
      }
      if (!isOver) setFollowing((now) => ({ ...now, isLost: true }))
    }
    if (follow && !readOutcome(first).final) goOn(follow)
    return () => {
      isOver = true
    }
  }, [first, follow])

  return following
}
