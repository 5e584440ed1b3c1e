import type { Creator } from '../../store/creator.ts'
import { useWords } from '../language/use-language.ts'

/** Who posts: TikTok's guidelines want the account to be seen. An embedder's own choice of accounts goes into the slot. */
export function CreatorField({ creator: { nickname, handle, picture } }: { creator: Creator }) {
  const { options: words } = useWords()
  return (
    <div class="creator">
      {nickname !== '' && (
        <p>
          {picture && <img class="creator__picture" src={picture} alt="" width={32} height={32} />}
          <span>
            <span class="creator__as">{words.postingAs}</span> <strong>{nickname}</strong> {handle}
          </span>
        </p>
      )}
      <slot name="creator" />
    </div>
  )
}
