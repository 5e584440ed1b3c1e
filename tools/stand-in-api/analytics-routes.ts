import { Hono } from 'hono'
import { accountData, postFigures, profileFigures } from './analytics.ts'
import { invalid } from './api-error.ts'
import type { State } from './state.ts'

/** The analytics of a made-up account: numbers and raw data, as `{items}`. */
export function analyticsRoutes(state: State): Hono {
  const snapshot = (id: string) => {
    const at = state.now().toISOString()
    return { id, forced: false, createdAt: at, updatedAt: at, deletedAt: null }
  }
  const required = (name: string, value: string | undefined): string => {
    if (value) return value
    throw invalid([{ code: 'invalid_type', message: `${name}: required`, path: [name] }])
  }
  return new Hono({ strict: false })
    .use('/social-account/*', async (c, next) => {
      required('teamId', c.req.query('teamId'))
      await next()
    })
    .get('/social-account', (c) => {
      const item = { ...snapshot('profile-1'), socialAccountId: 'account-1', ...profileFigures(state.now()) }
      return c.json({ items: [item] }, 200)
    })
    .get('/social-account/raw', (c) => {
      const raw = accountData(state.now())
      const item = { ...snapshot('raw-1'), socialAccountId: 'account-1', analyticsId: 'profile-1', raw }
      return c.json({ items: [item] }, 200)
    })
    .get('/post', (c) => {
      const profilePostId = required('postId', c.req.query('postId'))
      return c.json({ items: [{ ...snapshot('post-1'), profilePostId, ...postFigures(), raw: null }] }, 200)
    })
}
