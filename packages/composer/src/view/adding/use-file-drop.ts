import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * Takes files that are dropped on an element, or pasted into it. Where the whole page is the target, a file that is let go of
 * beside the composer does not make the browser leave the page.
 *
 * @param onApproach told when files are dragged over the target, and have not been let go of
 * @returns whether files are being dragged over the target
 */
export function useFileDrop(
  target: EventTarget,
  onFiles: (files: File[]) => void,
  onApproach: () => void,
): boolean {
  const [isDragging, setDragging] = useState(false)

  // As soon as it is drawn: an effect that waits for a frame loses what is dropped before, and a page in the background has none.
  useLayoutEffect(() => {
    // `dragenter` of a child comes before `dragleave` of its parent, so the two are counted.
    let depth = 0
    const onEnter = (event: Event) => {
      if (!carriesFiles(event)) return
      depth++
      setDragging(true)
      onApproach()
    }
    const onLeave = (event: Event) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setDragging(false)
    }
    const onOver = (event: Event) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const onDrop = (event: Event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setDragging(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const onPaste = (event: Event) => {
      const files = event instanceof ClipboardEvent ? [...(event.clipboardData?.files ?? [])] : []
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    target.addEventListener('dragenter', onEnter, { signal })
    target.addEventListener('dragleave', onLeave, { signal })
    target.addEventListener('dragover', onOver, { signal })
    target.addEventListener('drop', onDrop, { signal })
    target.addEventListener('paste', onPaste, { signal })
    return () => listening.abort()
  }, [target, onFiles, onApproach])

  return isDragging
}

function carriesFiles(event: Event): event is DragEvent {
  return event instanceof DragEvent && (event.dataTransfer?.types.includes('Files') ?? false)
}
