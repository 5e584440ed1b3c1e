import { useWords } from '../language/use-language.ts'

/** What this page is, and is not. */
export function Footer() {
  const { page } = useWords()
  return (
    <footer class="footer">
      <p>{page.footer}</p>
    </footer>
  )
}
