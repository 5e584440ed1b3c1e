import { tiktokBulkit } from '@postfit/core'

const rule = tiktokBulkit.rules.find(({ id }) => id === 'text-length')

/** The most characters of a caption, as the rules have it: UTF-16 code units, as `text.length` counts them. */
export const captionLimit: number = Number(rule?.requirement.max)
