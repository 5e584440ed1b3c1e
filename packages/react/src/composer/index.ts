/**
 * The state of a post screen in React: for those who draw their own, or have parts of theirs beside the elements of
 * `@postfit/composer`.
 *
 * @packageDocumentation
 */
export { useComposer } from './use-composer.ts'
export { useComposerState } from './use-composer-state.ts'
