import type { Savings } from '../../store/savings.ts'
import { byteCount } from '../../words/byte-count.ts'
import { useLanguage } from '../language/use-language.ts'

/** What preparing saved, in words. */
export function SavingsNote({ savings: { bytes, pixels, metadata } }: { savings: Savings }) {
  const { words, messages } = useLanguage()
  const { prepare, language } = words
  const [before, after] = [byteCount(bytes.before, language), byteCount(bytes.after, language)]
  const megapixels = (count: number): string =>
    (count / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })
  return (
    <section class="savings" aria-label={prepare.savings}>
      <h3>{prepare.savings}</h3>
      <ul>
        <li>
          {bytes.after < bytes.before
            ? prepare.bytesSaved(before, after, Math.round((1 - bytes.after / bytes.before) * 100))
            : prepare.bytesGrown(before, after)}
        </li>
        {pixels.after < pixels.before && (
          <li>{prepare.pixelsSaved(megapixels(pixels.before), megapixels(pixels.after))}</li>
        )}
        {metadata.map(({ kind, photos }) => (
          <li key={kind}>
            {prepare.removed(prepare.metadata[kind] ?? messages.values[kind] ?? kind, photos)}
          </li>
        ))}
      </ul>
    </section>
  )
}
