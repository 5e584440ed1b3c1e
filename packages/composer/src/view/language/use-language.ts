import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from '../../words/en.ts'
import { english, type Language } from '../../words/language.ts'

/** The language of everything inside. */
export const LanguageContext = createContext<Language>(english)

/** The language that the composer is in. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** What the composer says, in its language. */
export const useWords = (): Words => useLanguage().words
