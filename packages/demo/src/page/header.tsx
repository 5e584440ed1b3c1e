import { type LanguageTag, languages } from '../language/language.ts'
import { useWords } from '../language/use-language.ts'
import type { View } from './use-view.ts'

interface HeaderProps {
  readonly view: View
  readonly onLanguage: (tag: LanguageTag) => void
}

const views: readonly View[] = ['compose', 'analytics']

/** The name of the product, where one can go, and the language. */
export function Header({ view, onLanguage }: HeaderProps) {
  const { page: words, language } = useWords()
  return (
    <header class="header">
      <p class="wordmark">
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path class="wordmark__marks" d="M9 2v7H2M23 2v7h7M9 30v-7H2M23 30v-7h7" />
          <path class="wordmark__red" d="M9 10h10v10H9z" />
          <path class="wordmark__cyan" d="M13 12h10v10H13z" />
          <path class="wordmark__sheet" d="M11 11h10v10H11z" />
        </svg>
        Postfit
      </p>
      <nav class="views" aria-label={words.viewsLabel}>
        {views.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
            {words.views[name]}
          </a>
        ))}
      </nav>
      <p class="header__promise">{words.promise}</p>
      <label class="language">
        <span class="visually-hidden">{words.languages}</span>
        <select
          value={language}
          onChange={({ currentTarget }) => onLanguage(currentTarget.value as LanguageTag)}
        >
          {Object.entries(languages).map(([tag, { name }]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}
