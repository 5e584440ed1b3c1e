import { useWords } from '../language/use-language.ts'
import { KeptNote } from '../offline/kept-note.tsx'

/** What this page is, and is not, and what of it works without a network. */
export function Footer({ say }: { say: (text: string) => void }) {
  const { page } = useWords()
  return (
    <footer class="footer">
      <p>
        {page.footer} <a href="docs/">{page.documentation}</a>
      </p>
      <KeptNote say={say} />
    </footer>
  )
}
