import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Words } from '../words/en.ts'
import { english, type Language, type LanguageTag, languages } from './language.ts'

/** The language of everything inside. */
export const LanguageContext = createContext<Language>(english)

/** The language that the page is in. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** What the page says, in its language. */
export const useWords = (): Words => useLanguage().words

/** Where the choice is kept; only on this device. */
const storageKey = 'postfit-language'

/** The tag that was chosen on this device; `null` where none was, or where nothing may be stored. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

/** The page's language, and how to change it. The first one is there already when the page starts. */
export function useLanguageChoice(first: Language): [Language, (tag: LanguageTag) => void] {
  const [language, setLanguage] = useState(first)
  useEffect(() => {
    document.documentElement.lang = language.words.language
  }, [language])
  const choose = async (tag: LanguageTag) => {
    setLanguage(await languages[tag].load())
    try {
      localStorage.setItem(storageKey, tag)
    } catch {
      // Private windows may refuse; the choice then holds for this visit.
    }
  }
  return [language, choose]
}
