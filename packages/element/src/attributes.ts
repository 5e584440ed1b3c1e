import type { Consent, PostOptions, PostType, PreparePolicy, Privacy } from '@postfit/core'

/** The attributes that say what the post is, and how its files are repaired. */
export const draftAttributes: readonly string[] = [
  'type',
  'text',
  'privacy',
  'photo-format',
  'photo-quality',
  'background',
  'keep-full-size',
  'consent',
]

/** The options of the post that attributes give. What they hold is for the check to judge. */
export function optionsOf(element: Element): PostOptions {
  return given<PostOptions>({
    type: element.getAttribute('type') as PostType | null,
    text: element.getAttribute('text'),
    privacy: element.getAttribute('privacy') as Privacy | null,
  })
}

/** The policy that attributes give. */
export function policyOf(element: Element): PreparePolicy {
  const quality = element.getAttribute('photo-quality')
  const consent = element.getAttribute('consent')
  return given<PreparePolicy>({
    photoFormat: element.getAttribute('photo-format') as Required<PreparePolicy>['photoFormat'] | null,
    photoQuality: quality === null ? null : Number(quality),
    background: element.getAttribute('background'),
    keepFullSize: element.hasAttribute('keep-full-size') || null,
    consent: consent === null ? null : (consent.split(/\s+/).filter(Boolean) as Consent[]),
  })
}

/** Without what is not there, so that it takes nobody else's place. */
function given<T>(values: { readonly [K in keyof T]?: T[K] | null }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as T
}
