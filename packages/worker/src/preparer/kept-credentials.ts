import type { Issue, MediaFacts, PreparePolicy } from '@postfit/core'
import type { FileReport } from './prepared-post.ts'

/**
 * The facts that an output is checked by: its own, with the provenance of its source, which stays true even if the metadata that
 * declared it are removed.
 */
export function judgedFacts({ facts: source, output }: Pick<FileReport, 'facts' | 'output'>): MediaFacts {
  if (!output) return source
  const provenance = source.kind === 'unknown' ? undefined : source.provenance
  return provenance ? ({ ...output.facts, provenance } as MediaFacts) : output.facts
}

const broken = 'ai-credentials-broken'

/** The issue for credentials that were kept while other data were removed: the output alone does not show that. */
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
