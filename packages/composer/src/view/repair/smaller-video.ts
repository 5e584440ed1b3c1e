import { forecastBytes, type PreparePolicy, plan, type VideoFacts } from '@postfit/core'

/** What a smaller video is asked for by: what phones show, at a quality that is hard to tell from the source. */
const smaller = { videoSize: { width: 1080, height: 1920 }, videoQuality: 75 } as const

export function isSmaller({ videoQuality = 'keep' }: PreparePolicy): boolean {
  return videoQuality !== 'keep'
}

/** The policy with a smaller video, or with one that stays as large as it is. */
export function withSize(policy: PreparePolicy, isWanted: boolean): PreparePolicy {
  const { videoSize: _, videoQuality: __, ...others } = policy
  return isWanted ? { ...others, ...smaller } : others
}

/** About how many bytes a smaller video would have; `null` where too little would be saved for it to be made. */
export function smallerBytes(facts: VideoFacts, policy: PreparePolicy): number | null {
  const { files } = plan({ type: 'VIDEO' }, [facts], [], { policy: withSize(policy, true) })
  const [filePlan] = files
  if (!filePlan?.steps.some(({ kind }) => kind === 'transcode-video')) return null
  const { likely } = forecastBytes(facts, filePlan)
  return likely < facts.byteLength ? likely : null
}
