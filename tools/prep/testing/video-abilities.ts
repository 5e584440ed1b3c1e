/**
 * What an engine does with a video: `yes`; `no`, which it says before any work; `system`, if the machine has a decoder for
 * it, otherwise `no`; `kept`, where the sound stays as it is, with a warning.
 */
export type Ability = 'yes' | 'no' | 'system' | 'kept'

/** What the engines do with a kind of video, and the fixture that shows it. All of them have to be re-encoded. */
export interface VideoAbility {
  readonly what: string
  readonly fixture: string
  readonly chromium: Ability
  readonly firefox: Ability
  readonly webkit: Ability
}

const everywhere = (ability: Ability) => ({ chromium: ability, firefox: ability, webkit: ability })

/** What holds in Chromium, Firefox and WebKit on Linux; tested, and in the docs. */
export const videoAbilities: readonly VideoAbility[] = [
  { what: 'H.264 is decoded and encoded', fixture: 'iphone.mov', ...everywhere('yes') },
  { what: 'VP9 is decoded', fixture: 'vp9.mkv', ...everywhere('yes') },
  { what: 'VP8 is decoded', fixture: 'vp8-vorbis.webm', ...everywhere('yes') },
  { what: 'AV1 is decoded', fixture: 'av1.mp4', ...everywhere('yes'), webkit: 'system' },
  { what: 'HEVC is decoded', fixture: 'hevc-hvc1.mp4', ...everywhere('system') },
  { what: 'HEVC in HDR is decoded', fixture: 'hevc-pq.mp4', ...everywhere('system') },
  { what: 'ProRes is decoded', fixture: 'prores.mov', ...everywhere('yes') },
  { what: 'pixels are not square', fixture: 'anamorphic.mp4', ...everywhere('yes'), webkit: 'no' },
  { what: 'HDR in VP9 is decoded', fixture: 'vp9-pq.webm', ...everywhere('yes'), webkit: 'system' },
  { what: 'MPEG-4 part 2 is decoded', fixture: 'mpeg4.mp4', ...everywhere('no') },
  { what: 'AC-3 becomes AAC, with `@postfit/audio`', fixture: 'ac3.mp4', ...everywhere('yes') },
  { what: 'Vorbis becomes AAC', fixture: 'vp8-vorbis.webm', ...everywhere('yes'), webkit: 'kept' },
  { what: 'Opus becomes AAC', fixture: 'opus.mp4', ...everywhere('yes') },
]

const words: Readonly<Record<Ability, string>> = {
  yes: 'yes',
  no: 'no',
  system: 'if the system can',
  kept: 'stays as it is, with a warning',
}

/** The table of the docs. */
export function abilityTable(): string {
  const rows = videoAbilities.map(
    ({ what, chromium, firefox, webkit }) =>
      `| ${what} | ${words[chromium]} | ${words[firefox]} | ${words[webkit]} |`,
  )
  return [
    '| videos that are re-encoded | Chromium | Firefox | WebKitGTK |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}
