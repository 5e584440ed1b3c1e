import type { MediaFacts } from '@postfit/core'
import type { CommercialTrack, MusicGenre } from '@postfit/core/music'
import type { RemoteItem } from '../store/create-composer.ts'

// What an embedder gives the elements. It is apart from the views, so that the published declarations do not lead to Preact's types:
// Preact is bundled, so nobody who installs the package has them.

/** Fetches the tracks of the Commercial Music Library that trend in a genre. */
export type LoadTracks = (genre: MusicGenre) => Promise<readonly CommercialTrack[]>

/** What came of a {@link FileAction}; shown on the file's card, and read out. */
export interface FileActionResult {
  readonly tone: 'fit' | 'error'
  readonly title: string
  readonly details?: readonly string[]
}

/** Something of the embedder's own that a person can do with a file. */
export interface FileAction {
  readonly label: string
  /** Shown while it runs. */
  readonly busyLabel: string
  run(file: File, facts: MediaFacts): Promise<FileActionResult>
}

/** Lets the person pick from the embedder's own media library; nothing, where they close it. */
export type PickFromLibrary = () => Promise<readonly RemoteItem[] | undefined>
