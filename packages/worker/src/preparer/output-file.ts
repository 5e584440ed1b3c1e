import type { MediaFacts } from '@postfit/core'
import { typeOf } from './output-names.ts'
import type { PreparedFile } from './prepared-post.ts'

/**
 * Wraps content as the file to upload, with a name and the MIME type of its bytes. A file that has both already is returned as the
 * same object.
 *
 * @param facts of the content
 */
export function outputFile(content: Blob, facts: MediaFacts, name: string): PreparedFile {
  const type = typeOf(facts) ?? content.type
  const named = content as Partial<File>
  const isRight = named.name === name && content.type === type
  const { lastModified = Date.now() } = named
  const file = isRight ? (content as File) : new File([content], name, { type, lastModified })
  return { file, facts: facts.name === name ? facts : { ...facts, name } }
}
