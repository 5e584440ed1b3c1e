import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../language/use-language.ts'

interface RetryButtonProps {
  /** Seconds that the API wants to be left alone for. */
  readonly wait: number
  readonly onRetry: () => void
  readonly say: (text: string) => void
}

/** Tries again, once the time is up that the API asked for; until then it counts down. */
export function RetryButton({ wait, onRetry, say }: RetryButtonProps) {
  const { post: words } = useWords()
  const [left, setLeft] = useState(wait)
  useEffect(() => {
    const end = performance.now() + wait * 1000
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      say(words.canRetry)
    }, 250)
    return () => clearInterval(timer)
  }, [wait, say, words])
  return (
    <button
      class="button button--small"
      type="button"
      aria-disabled={left > 0}
      onClick={left > 0 ? undefined : onRetry}
    >
      {left > 0 ? words.retryIn(left) : words.retry}
    </button>
  )
}
