import { Sentence } from '../language/sentence.tsx'
import { useWords } from '../language/use-language.ts'

const musicUsage = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en'
const brandedPolicy = 'https://www.tiktok.com/legal/page/global/bc-policy/en'

/** What posting agrees to, in the words that TikTok's guidelines ask for. */
export function ConsentNote({ isBranded }: { isBranded: boolean }) {
  const { post: words } = useWords()
  return (
    <p class="panel__note">
      <Sentence
        text={isBranded ? words.consentBranded : words.consent}
        parts={{
          music: <Terms address={musicUsage}>{words.musicUsage}</Terms>,
          branded: <Terms address={brandedPolicy}>{words.brandedPolicy}</Terms>,
        }}
      />{' '}
      {words.delay}
    </p>
  )
}

function Terms({ address, children }: { address: string; children: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
