/** Everything the demo says besides its composer, in English. Every other language has the same parts. */
export const en = {
  language: 'en' as string,
  name: 'English',

  page: {
    promise: 'Checked and repaired in this browser. Nothing leaves it until you post.',
    languages: 'Language',
    views: { compose: 'Compose', analytics: 'Analytics' },
    viewsLabel: 'Views',
    headline: ['TikTok ', 'refuses', ' your screenshot. Fix it before you post.'],
    lead: 'It takes no PNG, may shrink what is larger than 1080p, and often fails without naming the file. Postfit names it the moment you drop it, says which rule it breaks, and repairs it on your own machine.',
    documentation: 'Documentation',
    footer:
      'The API behind this page is a stand-in: it judges uploads with decoders of its own, as strictly as the documented contract, and publishes nothing.',
    updateReady: 'A new version of this page is ready.',
    updateNow: 'Load it',
  },

  offline: {
    some: 'Without a network, this page repairs JPEG, PNG and WebP, and what it has repaired before.',
    fetchAll: (bytes: string) => `Fetch the other formats, too (${bytes})`,
    fetching: 'Fetching the other formats…',
    all: 'Without a network, this page repairs every format.',
    failed: 'Not all of it could be fetched.',
  },

  samples: {
    samples: { photos: 'Try with samples', video: 'Try with a sample video' },
    samplesLoading: 'Fetching the samples…',
    samplesFailed: 'The samples could not be fetched.',
  },

  trial: {
    ask: 'What would the API say to the original?',
    asking: 'Asking the API…',
    takes: (name: string) => `The API takes the original ${name} as it is.`,
    refuses: (name: string) => `The API refuses the original ${name}`,
  },

  accounts: {
    account: 'Try it as',
    names: {
      open: 'A public account',
      closed: 'A private account',
      silent: 'An account without comments',
      brief: 'An account for videos up to 10 s',
    },
  },

  sent: {
    sent: 'What is sent',
    idOf: (name: string) => `(id of ${name})`,
    addressOf: (name: string) => `(address of ${name})`,
    wanted: 'What the stand-in API does',
    works: 'It works',
    tooManyRequests: 'Refuses: too many requests',
  },

  analytics: {
    title: 'How the account is doing',
    window: 'The last 30 days, of sample data',
    loading: 'Fetching the numbers…',
    failed: 'The numbers could not be fetched:',
    views: 'Views',
    people: 'People reached',
    likes: 'Likes',
    comments: 'Comments',
    shares: 'Shares',
    saves: 'Saves',
    followers: 'Followers',
    posts: 'Posts',
    notProvided: 'not provided by TikTok',
    byDay: 'Views by day',
    table: 'As a table',
    day: 'Day',
    ages: 'Ages of the audience',
    cities: 'Cities of the audience',
    delay: (hours: number) => `TikTok counts these late: up to ${hours} hours.`,
    lastPost: 'The last post, since it was published',
    viewsAreImpressions: 'On TikTok views and impressions are the same number.',
    peak: (views: string, day: string) => `Most on ${day}: ${views} views.`,
  },
}

/** Everything the demo says besides its composer, in one language. */
export type Words = typeof en
