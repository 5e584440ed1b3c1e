import { describe, expect, it } from 'vitest'
import { photo, video } from '../../test/facts.ts'
import { check } from '../check/check.ts'
import type { Issue } from '../check/issue.ts'
import type { MediaFacts, MetadataKind } from '../facts/media-facts.ts'
import { forecast } from './forecast.ts'
import { plan } from './plan.ts'
import type { PreparePolicy } from './policy.ts'

describe('a plan that keeps Content Credentials', () => {
  const provenance = { credentials: 'readable', claims: [] } as const
  const policy = { keepCredentials: true }

  /** The steps of a file, and what check says of it before and of its forecast. */
  function kept(file: MediaFacts, wanted: PreparePolicy = policy) {
    const options = { type: file.kind === 'video' ? 'VIDEO' : 'IMAGE' } as const
    const { keepCredentials } = wanted
    const issues = check(options, [file], { keepCredentials })
    const plans = plan(options, [file], issues, { policy: wanted })
    const [after] = forecast([file], plans)
    const left = check(options, after ? [after] : [], { keepCredentials })
    const said = (all: readonly Issue[]) =>
      all.map(({ code }) => code).filter((code) => /^ai-|private/.test(code))
    const steps = plans.files[0]?.steps ?? []
    return {
      kinds: steps.map(({ kind }) => kind),
      taken: steps.flatMap((step) => (step.kind === 'strip-metadata' ? step.metadata : [])),
      before: said(issues),
      after: said(left),
    }
  }
  const told = (...metadata: MetadataKind[]) => ({ metadata, provenance })

  it('leaves a file as it is that has nothing else', () => {
    const nothing = { kinds: ['keep'], taken: [], before: [], after: [] }
    expect(kept(photo(told('credentials')))).toEqual(nothing)
    expect(kept(video(told('credentials')))).toEqual(nothing)
    // Whoever checked without the policy has it all the same.
    const issues = check({ type: 'IMAGE' }, [photo(told('credentials'))])
    const { files } = plan({ type: 'IMAGE' }, [photo(told('credentials'))], issues, { policy })
    expect(files[0]?.steps.map(({ kind }) => kind)).toEqual(['keep'])
  })

  it('takes everything else out, and says that they prove nothing any more', () => {
    const broken = {
      kinds: ['strip-metadata', 'keep-credentials'],
      taken: ['exif', 'gps'],
      before: ['ai-credentials-broken', expect.stringMatching('private')],
      after: [],
    }
    expect(kept(photo(told('exif', 'gps', 'credentials')))).toEqual(broken)
    expect(kept(video(told('exif', 'gps', 'credentials')))).toEqual(broken)
    expect(kept(video({ ...told('credentials'), container: '3gp' })).kinds).toEqual([
      'remux',
      'keep-credentials',
    ])
  })

  it('says what is lost of what is written anew, cut, or has no such policy', () => {
    const lost = { before: [], after: ['ai-credentials-lost'], taken: [] }
    expect(kept(photo({ ...told('credentials'), width: 4000, height: 3000 }))).toMatchObject(lost)
    expect(kept(photo({ ...told('credentials'), format: 'png' }))).toMatchObject({
      ...lost,
      before: ['ai-credentials-lost', 'photo-private'],
    })
    expect(kept(video({ ...told('credentials'), videoCodec: 'prores' }))).toMatchObject({ after: lost.after })
    expect(kept(video({ ...told('credentials'), audioCodec: 'ac3' }))).toMatchObject({ after: lost.after })
    const cut = { ...policy, trimEnd: 2, consent: ['trimVideo'] } as const
    expect(kept(video(told('credentials')), cut)).toMatchObject({ after: lost.after })
    expect(kept(photo(told('credentials')), {})).toMatchObject({
      kinds: ['strip-metadata'],
      before: ['ai-credentials-lost', 'photo-private'],
      after: ['ai-credentials-lost'],
    })
  })
})
