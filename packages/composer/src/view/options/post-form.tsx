import type { Issue, Privacy } from '@postfit/core'
import type { Ref } from 'preact'
import { CaptionField } from '../caption/caption-field.tsx'
import { useComposer, useComposerState } from '../context.ts'
import { MusicField } from '../music/music-field.tsx'
import { CreatorField } from './creator-field.tsx'
import { DisclosureField } from './disclosure-field.tsx'
import { FlagsField } from './flags-field.tsx'
import { InteractionsField } from './interactions-field.tsx'
import { PrivacyField } from './privacy-field.tsx'

interface PostFormProps {
  readonly privacyField?: Ref<HTMLSelectElement>
  /** Whether the caption is asked for here. */
  readonly hasCaption: boolean
}

/** All audiences that there are: what can be chosen from while the account's own are not known. */
const everyAudience: readonly Privacy[] = [
  'PUBLIC_TO_EVERYONE',
  'FOLLOWER_OF_CREATOR',
  'MUTUAL_FOLLOW_FRIENDS',
  'SELF_ONLY',
]

/** What a person chooses for a post, in the order and with the words that TikTok's guidelines want. */
export function PostForm({ privacyField = null, hasCaption }: PostFormProps) {
  const composer = useComposer()
  const { choices, creator, files, judgement, isAudienceMissing } = useComposerState()
  const { limits } = creator
  const isVideo = files.some(({ facts }) => facts?.kind === 'video')
  const ofField = (field: string): Issue[] =>
    judgement.post.filter(({ path, code }) => path[0] === field && code !== 'privacy-required')
  return (
    <>
      <CreatorField creator={creator} />
      {hasCaption && (
        <CaptionField
          value={choices.caption}
          issues={ofField('text')}
          onChange={(caption) => composer.change({ caption })}
        />
      )}
      <PrivacyField
        value={choices.privacy}
        allowed={limits.privacyLevels ?? everyAudience}
        isBranded={choices.discloses && choices.promotesOthers}
        issues={ofField('privacy')}
        isMissing={isAudienceMissing && choices.privacy === null}
        fieldRef={privacyField}
        onChange={(privacy) => composer.change({ privacy })}
      />
      <InteractionsField choices={choices} isVideo={isVideo} limits={limits} onChange={composer.change} />
      <DisclosureField choices={choices} onChange={composer.change} />
      <MusicField value={choices.music} isVideo={isVideo} onChange={(music) => composer.change({ music })} />
      <FlagsField choices={choices} onChange={composer.change} />
    </>
  )
}
