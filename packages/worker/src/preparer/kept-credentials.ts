import type { FileFacts, ImageFacts, Issue, MediaFacts, PreparePolicy } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

interface Told {
  readonly file: Blob
  readonly facts: FileFacts & Pick<ImageFacts, 'provenance'>
}

/** Whether two files have the same Content Credentials, to the byte. */
export async function haveSameCredentials(one: Told, other: Told): Promise<boolean> {
  const [ours, theirs] = await Promise.all([credentialsOf(one), credentialsOf(other)])
  return ours.length > 0 && ours.length === theirs.length && ours.every((byte, at) => byte === theirs[at])
}

async function credentialsOf({ file, facts }: Told): Promise<Uint8Array> {
  const pieces = facts.provenance?.credentialPieces ?? []
  const parts = pieces.map(({ offset, length }) => file.slice(offset, offset + length))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/**
 * What an output is judged by: what it is, and what its source said of how it was made, which stays true where it was taken
 * out.
 */
export function judgedFacts({ facts: source, output }: Pick<FileReport, 'facts' | 'output'>): MediaFacts {
  if (!output) return source
  const provenance = source.kind === 'unknown' ? undefined : source.provenance
  return provenance ? ({ ...output.facts, provenance } as MediaFacts) : output.facts
}

const broken = 'ai-credentials-broken'

/** What has to be said of credentials that were kept although other data went: of the output nobody could tell it. */
export function brokenCredentials(
  reports: readonly FileReport[],
  { keepCredentials }: PreparePolicy,
): readonly Issue[] {
  if (!keepCredentials) return []
  return reports.flatMap(({ issues, output }) => {
    const isThere = output && output.facts.kind !== 'unknown' && output.facts.metadata.includes('credentials')
    return isThere ? issues.filter(({ code }) => code === broken) : []
  })
}
