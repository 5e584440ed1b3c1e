import type { MediaFacts } from '@postfit/core'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { isLocked } from '../../store/composer-state.ts'
import { mostFiles } from '../../store/create-composer.ts'
import type { Entry } from '../../store/entry.ts'
import { CameraInput } from '../adding/camera-input.tsx'
import { DropZone } from '../adding/drop-zone.tsx'
import { MixedMedia } from '../adding/mixed-media.tsx'
import { OverLimit } from '../adding/over-limit.tsx'
import { useFileDrop } from '../adding/use-file-drop.ts'
import { arrivalInWords } from '../announce/sentences.ts'
import { useComposer, useComposerState, useSurroundings } from '../context.ts'
import { useLanguage } from '../language/use-language.ts'
import { usePreparing } from '../prepare/use-preparing.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { FileList } from './file-list.tsx'

/** Where files come in, and all that is known of them. */
export function FilesView() {
  const composer = useComposer()
  const { dropTarget, library, say } = useSurroundings()
  const language = useLanguage()
  const { words } = language
  const state = useComposerState()
  const { files, judgement, canUndo } = state
  const part = useKeptFocus<HTMLElement>()
  const prepare = usePreparing()
  const locked = isLocked(state)

  // What did not fit in any more, for as long as the files are those that took its place.
  const [notAdded, setNotAdded] = useState<string | null>(null)
  useEffect(() => {
    if (files.length < mostFiles) setNotAdded(null)
  }, [files.length])

  const tell = async (amount: number, arriving: Promise<readonly MediaFacts[]>) => {
    const tooMany = files.length + amount - mostFiles
    const excess = tooMany > 0 ? words.compose.tooMany(mostFiles, tooMany) : null
    setNotAdded(excess)
    const arrival = arrivalInWords(await arriving, language)
    say(excess ? `${arrival} ${excess}` : arrival)
  }
  const addFiles = async (added: File[]) => {
    if (added.length > 0) await tell(added.length, composer.add(added))
  }
  const addFromLibrary = async () => {
    // Whoever closes a picker makes some reject; what else goes wrong in it is the page's own to hear of.
    const items = await library?.().catch((error: unknown) => {
      if ((error as Partial<Error> | null)?.name !== 'AbortError') reportError(error)
    })
    if (items && items.length > 0) await tell(items.length, composer.addRemote(items))
  }
  // The listeners are bound once; they must not hold on to the first list of files.
  const addNow = useRef(addFiles)
  addNow.current = addFiles
  const isDragging = useFileDrop(
    dropTarget,
    useCallback((added: File[]) => addNow.current(added), []),
    composer.warm,
  )

  const remove = (gone: readonly Entry[]) => {
    composer.remove(gone.map(({ id }) => id))
    say(words.compose.removed(gone.map(({ file }) => file.name).join(', ')))
  }
  const undo = () => {
    composer.undo()
    say(words.compose.undone)
  }
  return (
    <section class="workbench__files" part="files" aria-labelledby="files-title" ref={part}>
      <h2 id="files-title">
        {words.compose.title} {files.length > 0 && <small>{words.compose.files(files.length)}</small>}
      </h2>
      <DropZone
        isDragging={isDragging}
        isCompact={files.length > 0}
        onOpen={composer.warm}
        onFiles={addFiles}
      />
      <div class="toolbar">
        <CameraInput onFiles={addFiles} />
        {library && (
          <button class="button button--small" type="button" onClick={addFromLibrary}>
            {words.compose.library}
          </button>
        )}
        <slot name="add" />
        {/* There before it is of use: a button that comes would push away the handle that is being dragged. */}
        {(files.length > 0 || canUndo) && (
          <button
            class="button button--small"
            type="button"
            aria-disabled={locked || !canUndo}
            onClick={locked || !canUndo ? undefined : undo}
          >
            {words.compose.undo}
          </button>
        )}
      </div>
      {notAdded && <p class="answer answer--error">{notAdded}</p>}
      <OverLimit entries={files} issues={judgement.post} isLocked={locked} onDrop={remove} />
      <MixedMedia entries={files} issues={judgement.post} isLocked={locked} onDrop={remove} />
      <FileList onRemove={(entry) => remove([entry])} onRepair={({ id }) => prepare([id])} />
    </section>
  )
}
