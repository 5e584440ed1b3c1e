import { customizeRules, tiktokBulkit } from '@postfit/core'
import { heicDecoderUrl } from '@postfit/heic'
import { createPreparer, type Engine } from '@postfit/worker'
import type { Prepare } from '../page-api.ts'

/** The contract allows ten photos a post; 35 are allowed here, so that they are one call. */
const rules = customizeRules(tiktokBulkit, { 'photo-count': { requirement: { max: 35 } } })

/** Postfit by its public API: one preparer, as a page has it. */
export function postfit(engine: Engine): Prepare {
  const preparer = createPreparer({ engine, rules, heicDecoderUrl })
  const prepare: Prepare = async (photos, onReady) => {
    const media = photos.map(({ file }) => file)
    const post = await preparer.prepare(
      { type: 'IMAGE', privacy: 'PUBLIC_TO_EVERYONE', media },
      { onFile: (_, index) => onReady(index) },
    )
    const failed = post.files.find(({ error }) => error)?.error
    if (failed) throw failed
    return post.media.map(({ file }) => file)
  }
  return Object.assign(prepare, { warm: preparer.warm })
}
