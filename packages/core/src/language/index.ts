/**
 * Which languages there are, and loading one on need.
 *
 * @packageDocumentation
 */

export { joined } from '../messages/joined.ts'
export { isRightToLeft, leftToRight, setAmountApart, setApart } from '../messages/right-to-left.ts'
export type { CompleteLocale } from './complete-locale.ts'
export { loadLocale } from './load-locale.ts'
export { type LocaleTag, localeTags } from './locale-tags.ts'
export { pickLocale } from './pick-locale.ts'
