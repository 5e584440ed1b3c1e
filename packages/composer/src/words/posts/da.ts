import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('da')
const files = (amount: number): string => count(amount, { one: '# fil', other: '# filer' })
const photos = (amount: number): string => count(amount, { one: '# foto', other: '# fotos' })
const characters = (amount: number): string => count(amount, { one: '# tegn', other: '# tegn' })
const seconds = (amount: number): string => count(amount, { one: '# sekund', other: '# sekunder' })

/** Danish: the post around them. */
export const words: PostWords = {
  language: 'da',
  name: 'Dansk',

  caption: {
    label: 'Beskrivelse',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} for meget`,
    left: (amount) => `${characters(amount)} tilbage`,
    issues: 'Problemer i beskrivelsen',
    shorten: (limit) => `Afkort til ${limit}`,
    preview: 'Det ville blive tilbage',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', other: '# hashtags' })}, ${count(mentions, { one: '# omtale', other: '# omtaler' })}`,
  },

  options: {
    title: 'Dit opslag',
    postingAs: 'Slår op som',
    privacy: 'Hvem kan se dette',
    choosePrivacy: 'Vælg, hvem der kan se dette',
    privacyMissing: 'Vælg, hvem der kan se opslaget, før du slår det op.',
    privacyNote: 'TikTok vil have, at du vælger; der er ikke valgt noget på forhånd.',
    privacyIssues: 'Problemer med synligheden',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Alle',
      FOLLOWER_OF_CREATOR: 'Følgere',
      MUTUAL_FOLLOW_FRIENDS: 'Venner (følgere, du også følger)',
      SELF_ONLY: 'Kun dig',
    },
    brandedNotPrivate: 'Synligheden af brandet indhold kan ikke være privat.',
    interactions: 'Tillad',
    comment: 'Kommentarer',
    duet: 'Duet',
    stitch: 'Stitch',
    switchedOff: 'Slået fra i kontoens indstillinger.',
    disclose: 'Oplys, at opslaget reklamerer for noget',
    discloseNote: 'Slå dette til, hvis det reklamerer for dig, en tredjepart eller begge dele.',
    ownBrand: 'Dit brand',
    ownBrandNote: 'Du reklamerer for dig selv eller din egen virksomhed.',
    branded: 'Brandet indhold',
    brandedNote: 'Du reklamerer for et andet brand eller en tredjepart.',
    labelled: (label) => `Dit foto eller din video bliver mærket ”${label}”.`,
    promotional: 'Salgsfremmende indhold',
    paidPartnership: 'Betalt partnerskab',
    disclosureMissing:
      'Du skal angive, om dit indhold reklamerer for dig selv, en tredjepart eller begge dele.',
    ai: 'Lavet med AI',
    aiNote:
      'På videoer sætter TikTok mærket for altid. For fotos er intet mærke dokumenteret: skriv det også i beskrivelsen.',
    draft: 'Send til min TikTok-indbakke som kladde',
    draftNote:
      'Du udgiver det i appen. Synlighed, interaktioner, reklameoplysning og musik indstiller du der, ikke her.',
    music: 'Musik',
    musicNone: 'Ingen musik',
    musicAuto: 'Lad TikTok vælge',
    musicAutoNote: 'TikTok vælger et royaltyfrit nummer; ingen kan sige hvilket.',
    musicPick: 'Et nummer fra Commercial Music Library',
    musicGenre: 'Genre',
    musicTracks: 'Numre',
    musicLoading: 'Henter numrene…',
    musicFailed: 'Numrene kunne ikke hentes.',
    musicNoClip: 'Det kan ikke udgives med et opslag.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemer i opslaget',
  },

  preview: {
    title: 'Forhåndsvisning',
    carousel: 'Opslagets fotos',
    slide: (place, total) => `${number(place)} af ${number(total)}`,
    next: 'Næste foto',
    previous: 'Forrige foto',
    video: (name) => `Videoen ${name}`,
    play: 'Afspil videoen',
    pause: 'Sæt videoen på pause',
    more: 'mere',
    less: 'mindre',
    empty: 'Dit opslag vises her.',
    noPicture: 'Browseren kan først vise den, når den er repareret.',
  },

  prepare: {
    all: (amount) => `Gør ${files(amount)} klar`,
    none: 'Gør klar',
    label: 'Gøres klar',
    starting: 'Starter',
    cancel: 'Annuller',
    cancelled: 'Annulleret. Dine filer er, som de var.',
    failed: (message) => `Klargøringen mislykkedes: ${message}. Du kan prøve igen.`,
    stopped: 'Klargøringen blev stoppet.',
    begun: 'Gøres klar.',
    stages: {
      inspect: (name) => `Ser på ${name}`,
      decode: (name) => `Læser ${name}`,
      scale: (name) => `Skalerer ${name}`,
      encode: (name) => `Skriver ${name}`,
      copy: (name) => `Kopierer ${name}`,
      transcode: (name) => `Koder ${name}`,
      verify: (name) => `Tjekker ${name}`,
      done: (name) => `Færdig med ${name}`,
      other: (name) => `Gør ${name} klar`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)} af ${number(total)} færdige)`,
    timeLeft: (left) => `cirka ${number(left)} s tilbage`,
    outcome: (ready, refused) =>
      `${files(ready)} klar til opslag.${refused > 0 ? ` ${files(refused)} kan ikke slås op.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} kan ikke slås op. Fjern den for at komme videre.'
        : '{names} kan ikke slås op. Fjern dem for at komme videre.',
    retry: 'Prøv igen',
    leaveOut: (amount) => `Fjern ${files(amount)}`,
    savings: 'Hvad der blev sparet',
    bytesSaved: (before, after, saved) => `${before} blev til ${after} (${percent(saved)} mindre)`,
    bytesGrown: (before, after) => `${before} blev til ${after}`,
    pixelsSaved: (before, after) => `${before} megapixels blev til ${after}`,
    removed: (what, amount) => `Fjernet fra ${photos(amount)}: ${what}`,
    metadata: { gps: 'GPS-position', exif: 'Kameradata (EXIF)' },
  },

  post: {
    post: 'Slå op',
    again: 'Slå op igen',
    goOn: 'Fortsæt med at slå op',
    undecided: (amount) =>
      amount === 1
        ? '{names} venter på dit valg, før denne konto kan slå den op.'
        : '{names} venter på dit valg, før denne konto kan slå dem op.',
    posting: 'Slår op…',
    uploadLabel: 'Uploader',
    stop: 'Stop uploaden',
    stopped: (sent, total) => `Stoppet. ${number(sent)} af ${files(total)} er uploadet og sendes ikke igen.`,
    tooMuch: (wait) =>
      `Der kom for mange anmodninger på kort tid. ${wait === null ? 'Vent lidt, og slå så op igen.' : `Prøv igen om ${seconds(wait)}.`} Det, der er uploadet, sendes ikke igen.`,
    retry: 'Prøv igen',
    retryIn: (wait) => `Prøv igen om ${number(wait)} s`,
    canRetry: 'Nu kan du prøve at slå op igen.',
    begun: 'Slår op.',
    consent: 'Når du slår op, accepterer du TikToks {music}.',
    consentBranded: 'Når du slår op, accepterer du TikToks {branded} og {music}.',
    musicUsage: 'bekræftelse af musikbrug',
    brandedPolicy: 'politik for brandet indhold',
    uploading: (name, place, total, sent) =>
      `Uploader ${name} (${number(place)} af ${number(total)}), ${percent(sent)}`,
    delay: 'Når du har slået op, kan der gå et par minutter, før opslaget ses på din profil.',
    refused: 'API’et afviser opslaget',
    refusedSaying: (message) => `API’et afviser opslaget: ${message}`,
    failed: 'Opslaget kunne ikke sendes.',
    sentAway: 'Det er sendt.',
    handedOver: 'Alt er klar.',
    unreachable: 'API’et kunne ikke nås.',
    absent: 'Der er intet API på denne adresse: siden kører uden. Det, der er klart, kan gemmes.',
    noReason: (status) => `API’et svarede ${status} uden begrundelse.`,
    unreadable: 'API’ets svar kunne ikke læses.',
  },

  outcome: {
    label: 'API’ets svar',
    accepted: 'Modtaget',
    steps: 'Sådan går det',
    meanings: {
      draft: 'Det er gemt som kladde. Intet udgives.',
      scheduled: 'Det er planlagt.',
      processing: 'TikTok arbejder på det.',
      'in-review': 'TikTok gennemgår det, som så ofte, og udgiver det bagefter.',
      posted: 'Det er udgivet.',
      retrying: 'TikTok tog ikke imod det; API’et prøver igen af sig selv.',
      failed: 'TikTok afviste det.',
      deleted: 'Det er blevet slettet.',
      unreadable: 'API’ets svar kunne ikke læses.',
    },
    permalink: 'Permalinket er {link}',
    privatePost:
      'Der er intet permalink: kun du kan se opslaget, så TikTok giver det ingen offentlig adresse.',
    inbox: 'Der er intet permalink: det ligger i din TikTok-indbakke, til du udgiver det i appen.',
    notYet: 'Der er endnu intet permalink: TikTok giver et, når opslaget udgives.',
    lost: 'API’et svarer ikke længere; opslaget kan stadig være på vej.',
    retryable: {
      yes: 'Det kan lykkes at sende det igen.',
      later: 'Det kan lykkes at sende det igen senere.',
      no: 'Sendes det igen uændret, mislykkes det igen.',
    },
    tiktokSays: 'Med TikToks ord: {message}',
  },
}
