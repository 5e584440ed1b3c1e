import type { Issue, MediaFacts, PreparePolicy } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

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
