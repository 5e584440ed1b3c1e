import type { PostfitCaption } from './postfit-caption.ts'
import type { PostfitComposer } from './postfit-composer.ts'
import type { PostfitFiles } from './postfit-files.ts'
import type { PostfitOptions } from './postfit-options.ts'
import type { PostfitPreview } from './postfit-preview.ts'

/** Each element by its tag. */
export interface ElementsByTag {
  'postfit-caption': PostfitCaption
  'postfit-composer': PostfitComposer
  'postfit-files': PostfitFiles
  'postfit-options': PostfitOptions
  'postfit-preview': PostfitPreview
}
