import type { PreparePolicy } from '@postfit/core'
import { useEffect, useState } from 'preact/hooks'
import { useComposer } from '../context.ts'
import { isHere } from '../files/is-here.ts'
import { isSmaller, withSize } from './smaller-video.ts'

/**
 * About how many seconds making a video smaller takes on this machine: `null` as long as that is not known. Nothing is tried once it has
 * been chosen: then its progress tells.
 *
 * @param isOffered whether it would become smaller at all
 */
export function useSmallerSeconds(file: File, policy: PreparePolicy, isOffered: boolean): number | null {
  const composer = useComposer()
  const [seconds, setSeconds] = useState<number | null>(null)
  const isWanted = isOffered && !isSmaller(policy) && isHere(file)
  // Where a crop lies changes with each movement of a finger, and the time does not.
  const mode = policy.videoFit?.mode
  useEffect(() => {
    if (!isWanted) return
    setSeconds(null)
    const unwanted = new AbortController()
    const { signal } = unwanted
    composer
      .preparer()
      .forecastSeconds(file, { policy: withSize(policy, true), signal })
      .then(({ likely }) => signal.aborted || setSeconds(likely))
      // Its size can be chosen by without a time.
      .catch(() => {})
    return () => unwanted.abort()
  }, [composer, file, isWanted, mode])
  return seconds
}
