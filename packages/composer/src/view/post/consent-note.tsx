import { useWords } from '../language/use-language.ts'

const musicUsage = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en'
const brandedPolicy = 'https://www.tiktok.com/legal/page/global/bc-policy/en'

/** What posting agrees to, in the words that TikTok's guidelines ask for. */
export function ConsentNote({ isBranded }: { isBranded: boolean }) {
  const { post: words } = useWords()
  return (
    <p class="panel__note">
      {words.consent}
      {isBranded && (
        <>
          <Terms address={brandedPolicy}>{words.brandedPolicy}</Terms>
          {words.and}
        </>
      )}
      <Terms address={musicUsage}>{words.musicUsage}</Terms>. {words.delay}
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
