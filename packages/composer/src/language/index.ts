/**
 * Which languages the composer speaks, and loading one on need.
 *
 * @packageDocumentation
 */

export { type LocaleTag, localeTags, pickLocale } from '@postfit/core/language'
export { loadLanguage } from './load-language.ts'
