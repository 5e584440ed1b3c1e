import type { MediaFacts } from '@postfit/gate'

/** Part 2, "Upload". What only a real store could fill in is null. */
export interface Upload {
  readonly id: string
  readonly teamId: string
  readonly organizationId: null
  readonly iconUrl: null
  readonly thumbnailUrl: null
  /** Where it would lie; nothing is served there. A post can name it as its `thumbnail`. */
  readonly url: string
  readonly externalLink: null
  readonly iconPath: null
  readonly thumbnailPath: null
  readonly path: null
  readonly type: 'image' | 'video'
  readonly width: number
  readonly height: number
  readonly fileSize: number
  /** Seconds; null for an image. */
  readonly videoLength: number | null
  readonly mime: string
  readonly ext: string
  readonly createdAt: string
  readonly updatedAt: string
}

type KnownMedia = Exclude<MediaFacts, { kind: 'unknown' }>

export function describeUpload(id: string, teamId: string, media: KnownMedia, at: Date): Upload {
  return {
    id,
    teamId,
    organizationId: null,
    iconUrl: null,
    thumbnailUrl: null,
    url: `https://uploads.stand-in.invalid/${id}`,
    externalLink: null,
    iconPath: null,
    thumbnailPath: null,
    path: null,
    ...mediaFields(media),
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  }
}

/** From the bytes, never from the name or type the client sent along. */
function mediaFields(media: KnownMedia) {
  if (media.kind === 'photo') {
    const { width, height, byteLength, mime, format } = media.photo
    const ext = format === 'jpeg' ? 'jpg' : format
    return { type: 'image' as const, width, height, fileSize: byteLength, videoLength: null, mime, ext }
  }
  const { width, height, byteLength, duration, brand } = media.video
  const [mime, ext] = brand === 'qt' ? ['video/quicktime', 'mov'] : ['video/mp4', 'mp4']
  return { type: 'video' as const, width, height, fileSize: byteLength, videoLength: duration, mime, ext }
}
