import { loadPart } from '@postfit/core'
import { useEffect, useState } from 'preact/hooks'

/**
 * A part of the screen that few people need: a script of its own, fetched once for the page. Where it cannot be fetched, the page hears
 * of it, and needing it again tries again.
 *
 * @param name what it exports
 * @returns a hook: the part, once it is needed and there
 */
export function part<M extends object>(
  load: () => Promise<M>,
  name: keyof M & string,
): (isNeeded: boolean) => M | undefined {
  let loaded: M | undefined
  return function usePart(isNeeded) {
    const [shown, setShown] = useState(loaded)
    useEffect(() => {
      if (!isNeeded || shown) return
      let isOver = false
      loadPart(load, name).then((module) => {
        loaded = module
        if (!isOver) setShown(module)
      }, reportError)
      return () => {
        isOver = true
      }
    }, [isNeeded, shown])
    return shown
  }
}
