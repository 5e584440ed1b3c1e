import type { Issue, MediaFacts, Privacy } from '@postfit/core'
import type { Ref } from 'preact'
import { CaptionField } from '../caption/caption-field.tsx'
import { CreatorField } from '../creator/creator-field.tsx'
import { type CreatorName, creators } from '../creator/creators.ts'
import type { PostChoices } from '../draft/post-choices.ts'
import { MusicField } from '../music/music-field.tsx'
import { DisclosureField } from './disclosure-field.tsx'
import { FlagsField } from './flags-field.tsx'
import { InteractionsField } from './interactions-field.tsx'
import { PrivacyField } from './privacy-field.tsx'

interface PostFormProps {
  readonly choices: PostChoices
  /** The issues of the post. */
  readonly issues: readonly Issue[]
  readonly media: readonly MediaFacts[]
  readonly creator: CreatorName
  /** The person tried to post without choosing who can see it. */
  readonly isPrivacyMissing: boolean
  readonly privacyField: Ref<HTMLSelectElement>
  readonly onChange: (change: Partial<PostChoices>) => void
  readonly onCreator: (name: CreatorName) => void
}

/** What a person chooses for a post, in the order and with the words that TikTok's guidelines want. */
export function PostForm(props: PostFormProps) {
  const { choices, issues, media, creator, onChange } = props
  const { limits } = creators[creator]
  const isVideo = media.some(({ kind }) => kind === 'video')
  const ofField = (field: string): Issue[] =>
    issues.filter(({ path, code }) => path[0] === field && code !== 'privacy-required')
  const allowed: readonly Privacy[] = limits.privacyLevels
  return (
    <>
      <CreatorField value={creator} onChange={props.onCreator} />
      <CaptionField
        value={choices.caption}
        issues={ofField('text')}
        onChange={(caption) => onChange({ caption })}
      />
      <PrivacyField
        value={choices.privacy}
        allowed={allowed}
        isBranded={choices.discloses && choices.promotesOthers}
        issues={ofField('privacy')}
        isMissing={props.isPrivacyMissing}
        fieldRef={props.privacyField}
        onChange={(privacy) => onChange({ privacy })}
      />
      <InteractionsField choices={choices} isVideo={isVideo} limits={limits} onChange={onChange} />
      <DisclosureField choices={choices} onChange={onChange} />
      <MusicField value={choices.music} isVideo={isVideo} onChange={(music) => onChange({ music })} />
      <FlagsField choices={choices} onChange={onChange} />
    </>
  )
}
