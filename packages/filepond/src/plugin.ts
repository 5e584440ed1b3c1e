import type { FilePondApi, PluginOutline, Query } from './filepond-api.ts'
import { PondPreparation } from './pond-preparation.ts'
import { refused } from './refused.ts'

/**
 * A plugin of FilePond, for `registerPlugin`: files are repaired as they are added, so that what a pond holds, shows and uploads
 * are the outputs. A file that cannot be repaired is refused, and its status line says why, and what to do.
 *
 * Plugins that judge files (of size or type) judge the outputs when they are registered after it.
 */
export function postfit({ addFilter, utils: { Type } }: FilePondApi): PluginOutline {
  const ponds = new WeakMap<Query, PondPreparation>()
  const preparationOf = (query: Query): PondPreparation => {
    const preparation = ponds.get(query) ?? new PondPreparation(query)
    ponds.set(query, preparation)
    return preparation
  }

  addFilter('DID_CREATE_ITEM', (item, { query, dispatch }) => preparationOf(query).add(item, dispatch))
  addFilter('LOAD_FILE', async (file, { query }) => {
    return query('GET_ALLOW_POSTFIT') ? preparationOf(query).load(file) : file
  })
  addFilter('CREATE_VIEW', (view) => {
    if (view.is('file')) view.registerDestroyer(({ props }) => preparationOf(view.query).remove(props.id))
  })

  return {
    options: {
      allowPostfit: [true, Type.BOOLEAN],
      postfit: [{}, Type.OBJECT],
      labelPostfitRefused: [refused, Type.STRING],
    },
  }
}
