/**
 * The state behind a post screen, without any element: for those who draw their own.
 *
 * @packageDocumentation
 */
export { type ComposerState, isLocked, isSending } from './store/composer-state.ts'
export {
  anyCreator,
  type Composer,
  type ComposerSettings,
  createComposer,
  mostFiles,
  type RemoteItem,
} from './store/create-composer.ts'
export type { Creator } from './store/creator.ts'
export { currentFacts, currentFile, type Entry, isReady, isRefused, type Outcome } from './store/entry.ts'
export type { FileJudgement, Judgement } from './store/judgement.ts'
export { longestVideo } from './store/longest-video.ts'
export { lacksDisclosure, type MusicChoice, nothingChosen, type PostChoices } from './store/post-choices.ts'
export type { PostingState, SentPost, UploadPost, UploadProgress, UploadTask } from './store/posting.ts'
export type { PreparationProgress, PreparationState } from './store/preparation.ts'
export { type Savings, savingsOf } from './store/savings.ts'
export { keptRange, movedRange, type TimeRange, withRange } from './store/time-range.ts'
export { chosenCoverPhoto, coverOffset, coverSeconds } from './store/video-cover.ts'
