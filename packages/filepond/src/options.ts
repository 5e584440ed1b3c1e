import type { Locale } from '@postfit/core/messages'
import type { PreparerSettings } from '@postfit/worker'
import type {} from 'filepond'

/** How files are repaired: the settings of `createPreparer`, and the words for what cannot be. */
export interface PostfitOptions extends PreparerSettings {
  /** Issues in words, or what gives them when a file is refused: those of the language as it is then. English unless given. */
  readonly words?: Locale | (() => Locale)
}

declare module 'filepond' {
  interface FilePondOptions {
    /** Whether files are repaired as they are added; `true` unless given. */
    allowPostfit?: boolean
    /** How. What is changed counts once the pond was empty, `words` at once. */
    postfit?: PostfitOptions
    /** Said of a file that is refused, above the reason; `labelFileLoadError` unless given, where that is not English. */
    labelPostfitRefused?: string
  }
}
