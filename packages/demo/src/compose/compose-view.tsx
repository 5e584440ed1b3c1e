import { type Composer, type ComposerState, chosenCoverPhoto, createComposer } from '@postfit/composer/store'
import { commercialTracksOf, sendPostTo } from '@postfit/composer/upload'
import type { Preparer } from '@postfit/worker'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { apiSettings } from '../api/api.ts'
import { AccountChoice } from '../creator/account-choice.tsx'
import { type AccountName, accounts } from '../creator/accounts.ts'
import { useLanguage } from '../language/use-language.ts'
import { Hero } from '../page/hero.tsx'
import { envelope, wantedOutcome } from '../post/envelope.ts'
import { PostBody } from '../post/post-body.tsx'
import { WantedField } from '../post/wanted-field.tsx'
import { SampleButton } from '../samples/sample-button.tsx'
import { originalTrial } from '../trial/original-trial.ts'

interface ComposeViewProps {
  readonly preparer: Preparer
  readonly say: (text: string) => void
}

const tracks = commercialTracksOf(apiSettings)

/** The composer, embedded as anybody would, and what the demo shows around it. */
export function ComposeView({ preparer, say }: ComposeViewProps) {
  const language = useLanguage()
  const [account, setAccount] = useState<AccountName>('open')
  const [wanted, setWanted] = useState('')
  const latestWanted = useRef(wanted)
  latestWanted.current = wanted
  const composer = useMemo(() => {
    const postHeaders = () => wantedOutcome(latestWanted.current)
    const upload = sendPostTo({ ...apiSettings, envelope, postHeaders })
    return createComposer({ preparer, creator: accounts.open, upload })
  }, [preparer])
  const { files, post, posting } = useComposer(composer)
  const fileActions = useMemo(() => [originalTrial(language)], [language])
  return (
    <>
      <Hero />
      <postfit-composer
        drop="page"
        composer={composer}
        language={language.composer}
        tracks={tracks}
        fileActions={fileActions}
      >
        {files.length === 0 && (
          <>
            <SampleButton kind="photos" onFiles={composer.add} say={say} />
            <SampleButton kind="video" onFiles={composer.add} say={say} />
          </>
        )}
        <AccountChoice
          value={account}
          onChange={(name) => {
            setAccount(name)
            composer.setCreator(accounts[name])
          }}
        />
        <WantedField value={wanted} onChange={setWanted} />
      </postfit-composer>
      {post && (
        <PostBody
          post={post}
          cover={chosenCoverPhoto(files)}
          sent={posting.kind === 'accepted' ? posting.sent : null}
        />
      )}
    </>
  )
}

function useComposer(composer: Composer): ComposerState {
  const [state, setState] = useState(composer.state)
  useEffect(() => composer.subscribe(setState), [composer])
  return state
}
