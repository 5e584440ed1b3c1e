import * as v from 'valibot'
import { type CheckSettings, check } from '../check/check.ts'
import type { PostOptions } from '../draft/post-options.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import { renderIssue } from '../messages/describe-issue.ts'
import type { Locale } from '../messages/locale.ts'
import { postOptionsSchema } from './post-options-schema.ts'

/** What a draft's schema goes by. */
export interface DraftSchemaSettings extends CheckSettings {
  /** The files of the draft; its rules about media are left out unless given. */
  readonly media?: readonly MediaFacts[]
  /** The language of the messages; English unless given. */
  readonly locale?: Locale
}

/**
 * The types and the rules of post options in one Standard Schema (and Valibot schema), so that a form library can use
 * it: every error is an issue of the schema, at its field. Warnings and notices are no errors of a form, see {@link check}.
 */
export function draftSchema(settings: DraftSchemaSettings = {}): v.GenericSchema<unknown, PostOptions> {
  const { media, locale, ...checkSettings } = settings
  return v.pipe(
    postOptionsSchema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const issue of check(dataset.value, media ?? [], checkSettings)) {
        const [key] = issue.path
        if (issue.severity !== 'error' || (media === undefined && key === 'media')) continue
        const input: unknown = dataset.value
        addIssue({
          message: renderIssue(issue, locale),
          path: issue.path.map((part) => ({
            type: 'unknown' as const,
            origin: 'value' as const,
            input,
            key: part,
            value: undefined,
          })) as unknown as [v.IssuePathItem],
        })
      }
    }),
  )
}
