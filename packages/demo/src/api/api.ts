import { PublishingApi } from '@postfit/composer/upload'

/** The team that the demo posts for; the stand-in API knows no accounts. */
const teamId = 'demo-team'

/**
 * The API behind the page. Whoever serves the page says in its `<meta name="postfit-api">` where it is; as built, it is beside
 * the page, so that the site works from any folder of a server.
 */
export const apiSettings = {
  address: document.querySelector<HTMLMetaElement>('meta[name="postfit-api"]')?.content ?? './',
  teamId,
}

export const api: PublishingApi = new PublishingApi(apiSettings)
