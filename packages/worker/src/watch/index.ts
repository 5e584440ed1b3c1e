/**
 * A draft that changes: checked whenever it does, and prepared on demand. What the bindings for React, Vue and Svelte are made of.
 *
 * @packageDocumentation
 */
export type { DraftState } from './draft-state.ts'
export { nothingKnown } from './draft-state.ts'
export { type DraftWatch, type WatchSettings, watchDraft } from './watch-draft.ts'
