import { type Language as ComposerLanguage, english as composerEnglish } from '@postfit/composer'
import { en, type Words } from '../words/en.ts'

/** All that is said in one language: the page's own words, and those of the composer. */
export interface Language {
  readonly words: Words
  readonly composer: ComposerLanguage
}

/** English is always there; the others are fetched when somebody wants them. */
export const english: Language = { words: en, composer: composerEnglish }

async function german(): Promise<Language> {
  const [{ de }, composer] = await Promise.all([
    import('../words/de.ts'),
    import('@postfit/composer/locales/de'),
  ])
  return { words: de, composer: composer.de }
}

/** The languages of the page, by their BCP 47 tags, each under its own name. */
export const languages = {
  en: { name: 'English', load: async () => english },
  de: { name: 'Deutsch', load: german },
} as const

/** The tag of a language of the page. */
export type LanguageTag = keyof typeof languages

/** The tag that somebody chose before, else the first of the browser's that the page speaks. */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): LanguageTag {
  const tags = [...(chosen === null ? [] : [chosen]), ...wanted].map((tag) => tag.split('-')[0] ?? '')
  return tags.find((tag): tag is LanguageTag => Object.hasOwn(languages, tag)) ?? 'en'
}
