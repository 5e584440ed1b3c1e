import type { Query } from './filepond-api.ts'

/** Said of a file that is refused, unless given. */
export const refused = 'This file cannot be posted'

/**
 * Said of a file that is refused. The locales of FilePond know nothing of this plugin: where a pond has one, its words for a file
 * that cannot be loaded are in the person's language.
 */
export function labelOfRefused(query: Query): unknown {
  const label = query('GET_LABEL_POSTFIT_REFUSED')
  const ofPond = query('GET_LABEL_FILE_LOAD_ERROR')
  const isForeign = typeof ofPond === 'string' && ofPond !== 'Error during load'
  return isForeign && label === refused ? ofPond : label
}
