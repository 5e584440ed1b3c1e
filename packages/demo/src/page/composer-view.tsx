import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { arrivalInWords, outcomeInWords, postingInWords } from '../announce/sentences.ts'
import { CameraInput } from '../compose/camera-input.tsx'
import { DropZone } from '../compose/drop-zone.tsx'
import { MixedMedia } from '../compose/mixed-media.tsx'
import { OverLimit } from '../compose/over-limit.tsx'
import { useFileDrop } from '../compose/use-file-drop.ts'
import { type CreatorName, creators } from '../creator/creators.ts'
import { type Entry, isReady, isRefused } from '../draft/entry.ts'
import { judge } from '../draft/judgement.ts'
import { lacksDisclosure, nothingChosen, type PostChoices, postOptions } from '../draft/post-choices.ts'
import { mostFiles, useDraft } from '../draft/use-draft.ts'
import { chosenCoverPhoto, chosenOffset } from '../draft/video-cover.ts'
import { FileList } from '../files/file-list.tsx'
import { IssueList } from '../files/issue-list.tsx'
import { useLanguage } from '../language/use-language.ts'
import { PostForm } from '../options/post-form.tsx'
import { PostBody } from '../post/post-body.tsx'
import { PostPanel } from '../post/post-panel.tsx'
import { standingInTheWay } from '../post/standing-in-the-way.ts'
import { UndecidedFiles } from '../post/undecided-files.tsx'
import { usePosting } from '../post/use-posting.ts'
import { usePreparedPost } from '../post/use-prepared-post.ts'
import { WantedField } from '../post/wanted-field.tsx'
import { PreparePanel } from '../prepare/prepare-panel.tsx'
import { RefusedFiles } from '../prepare/refused-files.tsx'
import { savingsOf } from '../prepare/savings.ts'
import { SavingsNote } from '../prepare/savings-note.tsx'
import { usePreparation } from '../prepare/use-preparation.ts'
import { usePreparer } from '../prepare/use-preparer.ts'
import { Phone } from '../preview/phone.tsx'
import { SampleButton } from '../samples/sample-button.tsx'
import { longestVideo } from '../video/longest-video.ts'
import { Hero } from './hero.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface ComposerViewProps {
  readonly say: (text: string) => void
}

/** The issues of the post that are said beside its files, with what can be done. */
const saidAmongFiles = ['photo-count', 'media-mixed', 'video-count']

/** The composer: files come in, are judged, prepared, and posted. */
export function ComposerView({ say }: ComposerViewProps) {
  const preparer = usePreparer()
  const language = useLanguage()
  const { words } = language
  const draft = useDraft()
  const { list } = draft
  const [choices, setChoices] = useState<PostChoices>(nothingChosen)
  const [creatorName, setCreatorName] = useState<CreatorName>('open')
  const [wanted, setWanted] = useState('')
  const [isPrivacyMissing, setPrivacyMissing] = useState(false)
  const privacyField = useRef<HTMLSelectElement>(null)
  const filesPart = useKeptFocus<HTMLElement>()
  const actionsPart = useKeptFocus<HTMLDivElement>()

  const creator = creators[creatorName]
  const { limits } = creator
  const media = useMemo(() => list.flatMap(({ facts }) => facts ?? []), [list])
  const coverOffset = chosenOffset(list)
  const coverPhoto = chosenCoverPhoto(list)
  const options = useMemo(
    () => postOptions(choices, media, draft.coverIndex, coverOffset),
    [choices, media, draft.coverIndex, coverOffset],
  )
  const judgement = useMemo(() => judge(list, options, limits), [list, options, limits])
  const preparation = usePreparation(preparer)
  const prepared = usePreparedPost(preparer, list, options, limits)
  const posting = usePosting(prepared)
  const savings = useMemo(() => savingsOf(list), [list])

  const isPreparing = preparation.state.kind === 'running'
  const isLocked = isPreparing || posting.isBusy
  const isInspected = list.every(({ facts }) => facts !== null)
  const unprepared = list.filter(({ outcome }) => outcome === null)
  const refused = list.filter(isRefused)
  const undecided = list.filter(
    (entry) =>
      isReady(entry) && judgement.files.get(entry.id)?.left.some(({ severity }) => severity === 'error'),
  )
  const hasAllOutcomes = list.length > 0 && unprepared.length === 0

  const addFiles = async (files: File[]) => {
    if (files.length === 0) return
    preparation.reset()
    const tooMany = list.length + files.length - mostFiles
    const arrival = arrivalInWords(await draft.add(files), language)
    say(tooMany > 0 ? `${arrival} ${words.compose.tooMany(mostFiles, tooMany)}` : arrival)
  }
  // The listeners of the page are bound once; they must not hold on to the first list of files.
  const addNow = useRef(addFiles)
  addNow.current = addFiles
  const isDragging = useFileDrop(useCallback((files: File[]) => addNow.current(files), []))

  const prepare = async (entries: readonly Entry[]) => {
    say(words.prepare.begun)
    const outcomes = await preparation.start(entries, { options, creator: limits })
    if (outcomes) draft.record(outcomes)
    say(outcomes ? outcomeInWords([...outcomes.values()], language) : words.prepare.stopped)
  }
  const remove = (gone: readonly Entry[]) => {
    draft.remove(gone.map(({ id }) => id))
    preparation.reset()
    say(words.compose.removed(gone.map(({ file }) => file.name).join(', ')))
  }
  const undo = () => {
    draft.undo()
    say(words.compose.undone)
  }
  const send = async () => {
    if (choices.privacy === null) {
      setPrivacyMissing(true)
      privacyField.current?.focus()
      say(words.options.privacyMissing)
      return
    }
    if (!prepared) return
    say(words.post.begun)
    say(postingInWords(await posting.start(prepared, coverPhoto, wanted), language))
  }

  return (
    <>
      <Hero />
      <div class="workbench">
        <section class="workbench__files" aria-labelledby="files-title" ref={filesPart}>
          <h2 id="files-title">
            {words.compose.title} {list.length > 0 && <small>{words.compose.files(list.length)}</small>}
          </h2>
          <DropZone isDragging={isDragging} isCompact={list.length > 0} onFiles={addFiles} />
          <div class="toolbar">
            <CameraInput onFiles={addFiles} />
            {list.length === 0 && (
              <>
                <SampleButton kind="photos" onFiles={addFiles} say={say} />
                <SampleButton kind="video" onFiles={addFiles} say={say} />
              </>
            )}
            {/* There before it is of use: a button that comes would push away the handle that is being dragged. */}
            {(list.length > 0 || draft.canUndo) && (
              <button
                class="button button--small"
                type="button"
                aria-disabled={isLocked || !draft.canUndo}
                onClick={isLocked || !draft.canUndo ? undefined : undo}
              >
                {words.compose.undo}
              </button>
            )}
          </div>
          <OverLimit entries={list} issues={judgement.post} isLocked={isLocked} onDrop={remove} />
          <MixedMedia entries={list} issues={judgement.post} isLocked={isLocked} onDrop={remove} />
          <FileList
            draft={draft}
            judgement={judgement}
            preparation={preparation}
            longestVideo={longestVideo(limits)}
            isLocked={isLocked}
            onRemove={(entry) => remove([entry])}
            onRepair={(entry) => prepare([entry])}
            say={say}
          />
        </section>

        <div class="workbench__post">
          <section class="composer" aria-labelledby="composer-title">
            <h2 id="composer-title">{words.options.title}</h2>
            <PostForm
              choices={choices}
              issues={judgement.post}
              media={media}
              creator={creatorName}
              isPrivacyMissing={isPrivacyMissing && choices.privacy === null}
              privacyField={privacyField}
              onChange={(change) => setChoices((now) => ({ ...now, ...change }))}
              onCreator={(name) => {
                setCreatorName(name)
                // What one account offers, another may not.
                setChoices((now) => ({ ...now, privacy: null }))
              }}
            />
            {list.length > 0 && isInspected && (
              <IssueList
                label={words.options.postIssues}
                issues={judgement.post.filter(
                  ({ path, code }) =>
                    !['text', 'privacy'].includes(String(path[0])) && !saidAmongFiles.includes(code),
                )}
              />
            )}
            <div class="composer__actions" ref={actionsPart}>
              {hasAllOutcomes && !isPreparing ? (
                <>
                  <RefusedFiles
                    names={refused.map(({ file }) => file.name)}
                    onRemove={() => remove(refused)}
                    onRetry={
                      refused.some(({ outcome }) => outcome?.report.error?.retryable)
                        ? () => prepare(list)
                        : undefined
                    }
                  />
                  <UndecidedFiles names={undecided.map(({ file }) => file.name)} />
                  <PostPanel
                    posting={posting}
                    isPossible={
                      prepared !== null &&
                      standingInTheWay(prepared).length === 0 &&
                      !lacksDisclosure(choices)
                    }
                    isBranded={choices.discloses && choices.promotesOthers}
                    onPost={send}
                    say={say}
                  />
                </>
              ) : (
                <PreparePanel
                  state={preparation.state}
                  label={unprepared.length > 0 ? words.prepare.all(unprepared.length) : words.prepare.none}
                  isPossible={unprepared.length > 0 && isInspected}
                  onStart={() => prepare(list)}
                  onCancel={preparation.cancel}
                />
              )}
            </div>
            <WantedField value={wanted} onChange={setWanted} />
          </section>
          <Phone entries={list} caption={choices.caption} creator={creator} />
          {/* Last, since it comes by itself once files are prepared, and must not push away what somebody reads. */}
          {savings && <SavingsNote savings={savings} />}
        </div>
      </div>
      {prepared && (
        <PostBody
          post={prepared}
          cover={coverPhoto}
          sent={posting.state.kind === 'accepted' ? posting.state.sent : null}
        />
      )}
    </>
  )
}
