import { useEffect, useState } from 'preact/hooks'
import { useComposer } from '../context.ts'
import { isHere } from '../files/is-here.ts'
import { coverPicture } from './cover-picture.ts'

/** Milliseconds without a change before a frame is taken out: a slider that moves asks for many that nobody sees. */
const patience = 120

/**
 * The frame of a video at a time; the one before stays until it is there. `null` where this browser cannot decode it,
 * `undefined` while there is none yet.
 *
 * @param offset milliseconds from the start
 */
export function useCoverPicture(file: File, offset: number): File | null | undefined {
  const composer = useComposer()
  const [shown, setShown] = useState<{ of: File; picture: File | null }>()
  // What is shown now only says whether to hurry.
  useEffect(() => {
    let isOutdated = false
    if (!isHere(file)) return setShown({ of: file, picture: null })
    const show = (picture: File | null) => isOutdated || setShown({ of: file, picture })
    const timer = setTimeout(
      () =>
        coverPicture(composer.preparer(), file, offset).then(show, () => {
          show(null)
        }),
      shown?.of === file ? patience : 0,
    )
    return () => {
      isOutdated = true
      clearTimeout(timer)
    }
  }, [composer, file, offset])
  return shown?.of === file ? shown.picture : undefined
}
