import { shortenCaption } from '../caption/shorten-caption.ts'
import { findGluedHashtags, findMentions } from '../caption/tags.ts'
import { type Rule, type RuleSubjects, rule, when } from './rule.ts'
import { bulkit, bundleComments, businessVideo, directPost } from './sources.ts'

interface TextLimit {
  readonly id: string
  readonly appliesTo: 'post' | 'photo-post' | 'video-post'
  readonly field: 'text' | 'firstComment' | 'title'
  readonly max: number
  readonly source: Rule['source']
}

/** A limit on the length of a text, in UTF-16 code units: the strictest of the ways to count. */
export const textLimit = ({ id, appliesTo, field, max, source }: TextLimit): Rule =>
  rule({
    id,
    appliesTo,
    requirement: { max, unit: 'utf-16' },
    severity: 'error',
    repair: 'consent',
    consent: 'shortenText',
    source,
    find: ({ options }: RuleSubjects['post'], requirement) => {
      const { length } = options[field] ?? ''
      return when(length > requirement.max, length, [field])
    },
    edit: ({ requirement }, text) => shortenCaption(text, Number(requirement.max), '…', { keepTags: true }),
  })

/** What ends a line (Unicode UAX #14, classes BK, CR, LF and NL). */
const lineBreak = /\r\n|[\n\v\f\r\x85\u2028\u2029]/

/** What the texts of a post have to be. */
export const textRules = (): readonly Rule[] => [
  textLimit({
    id: 'text-length',
    appliesTo: 'post',
    field: 'text',
    max: 2200,
    source: bulkit('contract'),
  }),
  textLimit({
    id: 'comment-length',
    appliesTo: 'post',
    field: 'firstComment',
    max: 150,
    source: bundleComments('documented'),
  }),
  rule({
    id: 'text-mentions',
    appliesTo: 'post',
    requirement: { max: 30 },
    severity: 'warning',
    repair: 'none',
    source: businessVideo('documented'),
    find: ({ options: { text } }, { max }) => {
      const { length } = findMentions(text ?? '')
      return when(length > max, length, ['text'])
    },
  }),
  rule({
    id: 'text-newlines',
    appliesTo: 'post',
    requirement: { newlines: 0 },
    severity: 'notice',
    repair: 'none',
    source: businessVideo('documented'),
    find: ({ options: { text } }) => {
      const count = (text ?? '').split(lineBreak).length - 1
      return when(count > 0, count, ['text'])
    },
  }),
  rule({
    id: 'text-glued-tag',
    appliesTo: 'post',
    requirement: {},
    severity: 'notice',
    repair: 'none',
    source: directPost('documented'),
    find: ({ options: { text } }) => {
      const glued = findGluedHashtags(text ?? '')
      return glued.length > 0 ? [{ received: glued.map((range) => range.text), path: ['text'] }] : []
    },
  }),
]
