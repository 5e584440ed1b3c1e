import type { Words } from './en.ts'

/** German. */
export const de: Words = {
  language: 'de',
  name: 'Deutsch',

  page: {
    promise: 'In diesem Browser geprüft und repariert. Nichts verlässt ihn, bevor du postest.',
    languages: 'Sprache',
    views: { compose: 'Verfassen', analytics: 'Statistik' },
    viewsLabel: 'Ansichten',
    headline: ['TikTok ', 'verweigert', ' deinen Screenshot. Vorher reparieren.'],
    lead: 'TikTok nimmt kein PNG, verkleinert, was größer als 1080p ist, und scheitert oft, ohne die Datei zu nennen. Postfit nennt sie sofort, sagt, welche Regel sie bricht, und repariert sie auf deinem Gerät.',
    documentation: 'Dokumentation (englisch)',
    footer:
      'Die API hinter dieser Seite ist ein Ersatz: Sie beurteilt Uploads mit eigenen Decodern, so streng wie der dokumentierte Vertrag, und veröffentlicht nichts.',
    updateReady: 'Eine neue Fassung dieser Seite ist da.',
    updateNow: 'Laden',
  },

  offline: {
    some: 'Ohne Netz repariert diese Seite JPEG, PNG und WebP, und was sie schon einmal repariert hat.',
    fetchAll: (bytes) => `Auch die anderen Formate laden (${bytes})`,
    fetching: 'Die anderen Formate werden geladen…',
    all: 'Ohne Netz repariert diese Seite jedes Format.',
    failed: 'Es konnte nicht alles geladen werden.',
  },

  samples: {
    samples: { photos: 'Mit Beispielen probieren', video: 'Mit einem Beispielvideo probieren' },
    samplesLoading: 'Beispiele werden geholt …',
    samplesFailed: 'Die Beispiele konnten nicht geholt werden.',
  },

  trial: {
    ask: 'Was würde die API zum Original sagen?',
    asking: 'Die API wird gefragt …',
    takes: (name) => `Die API nimmt das Original ${name}, wie es ist.`,
    refuses: (name) => `Die API lehnt das Original ${name} ab`,
  },

  accounts: {
    account: 'Ausprobieren als',
    names: {
      open: 'Öffentliches Konto',
      closed: 'Privates Konto',
      silent: 'Konto ohne Kommentare',
      brief: 'Konto für Videos bis 10 s',
    },
  },

  sent: {
    sent: 'Was gesendet wird',
    idOf: (name) => `(Id von ${name})`,
    addressOf: (name) => `(Adresse von ${name})`,
    wanted: 'Was die Ersatz-API tut',
    works: 'Es klappt',
    tooManyRequests: 'Verweigern: zu viele Anfragen',
  },

  analytics: {
    title: 'Wie es dem Konto geht',
    window: 'Die letzten 30 Tage, Beispieldaten',
    loading: 'Zahlen werden geholt …',
    failed: 'Die Zahlen konnten nicht geholt werden:',
    views: 'Aufrufe',
    people: 'Erreichte Menschen',
    likes: 'Likes',
    comments: 'Kommentare',
    shares: 'Geteilt',
    saves: 'Gespeichert',
    followers: 'Follower',
    posts: 'Posts',
    notProvided: 'gibt TikTok nicht heraus',
    byDay: 'Aufrufe pro Tag',
    table: 'Als Tabelle',
    day: 'Tag',
    ages: 'Alter des Publikums',
    cities: 'Städte des Publikums',
    delay: (hours) => `Das zählt TikTok spät: bis zu ${hours} Stunden.`,
    lastPost: 'Der letzte Post, seit er veröffentlicht wurde',
    viewsAreImpressions: 'Aufrufe und Impressionen sind bei TikTok dieselbe Zahl.',
    peak: (views, day) => `Am meisten am ${day}: ${views} Aufrufe.`,
  },
}
