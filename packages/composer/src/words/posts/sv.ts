import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('sv')
const files = (amount: number): string => count(amount, { one: '# fil', other: '# filer' })
const photos = (amount: number): string => count(amount, { one: '# foto', other: '# foton' })
const characters = (amount: number): string => count(amount, { one: '# tecken', other: '# tecken' })
const seconds = (amount: number): string => count(amount, { one: '# sekund', other: '# sekunder' })

/** Swedish: the post around them. */
export const words: PostWords = {
  language: 'sv',
  name: 'Svenska',

  caption: {
    label: 'Beskrivning',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} för mycket`,
    left: (amount) => `${characters(amount)} kvar`,
    issues: 'Problem i beskrivningen',
    shorten: (limit) => `Korta till ${limit}`,
    preview: 'Vad som skulle bli kvar',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtagg', other: '# hashtaggar' })}, ${count(mentions, { one: '# omnämnande', other: '# omnämnanden' })}`,
  },

  options: {
    title: 'Ditt inlägg',
    postingAs: 'Publicerar som',
    privacy: 'Vem kan se detta',
    choosePrivacy: 'Välj vem som kan se detta',
    privacyMissing: 'Välj vem som kan se inlägget innan du publicerar det.',
    privacyNote: 'TikTok vill att du väljer; det finns inget förval.',
    privacyIssues: 'Problem med synligheten',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Alla',
      FOLLOWER_OF_CREATOR: 'Följare',
      MUTUAL_FOLLOW_FRIENDS: 'Vänner (följare som du följer tillbaka)',
      SELF_ONLY: 'Endast du',
    },
    brandedNotPrivate: 'Synligheten för varumärkesinnehåll kan inte vara privat.',
    interactions: 'Tillåt',
    comment: 'Kommentarer',
    duet: 'Duet',
    stitch: 'Stitch',
    switchedOff: 'Avstängt i kontots inställningar.',
    disclose: 'Uppge att inlägget gör reklam för något',
    discloseNote: 'Slå på detta om det gör reklam för dig, en tredje part eller båda.',
    ownBrand: 'Ditt varumärke',
    ownBrandNote: 'Du gör reklam för dig själv eller ditt eget företag.',
    branded: 'Varumärkesinnehåll',
    brandedNote: 'Du gör reklam för ett annat varumärke eller en tredje part.',
    labelled: (label) => `Ditt foto eller din video märks med ”${label}”.`,
    promotional: 'Reklaminnehåll',
    paidPartnership: 'Betalt partnerskap',
    disclosureMissing: 'Du måste ange om ditt innehåll gör reklam för dig själv, en tredje part eller båda.',
    ai: 'Gjort med AI',
    aiNote:
      'TikTok märker videor så för gott. För foton finns ingen dokumenterad märkning: skriv det i beskrivningen också.',
    draft: 'Skicka till min TikTok-inkorg som utkast',
    draftNote:
      'Du publicerar det i appen. Synlighet, interaktioner, reklammärkning och musik ställs in där, inte här.',
    music: 'Musik',
    musicNone: 'Ingen musik',
    musicAuto: 'Låt TikTok välja',
    musicAutoNote: 'TikTok väljer en royaltyfri låt; ingen kan säga vilken.',
    musicPick: 'En låt ur Commercial Music Library',
    musicGenre: 'Genre',
    musicTracks: 'Låtar',
    musicLoading: 'Hämtar låtarna…',
    musicFailed: 'Låtarna gick inte att hämta.',
    musicNoClip: 'Den kan inte publiceras med ett inlägg.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problem i inlägget',
  },

  preview: {
    title: 'Förhandsvisning',
    carousel: 'Inläggets foton',
    slide: (place, total) => `${number(place)} av ${number(total)}`,
    next: 'Nästa foto',
    previous: 'Föregående foto',
    video: (name) => `Videon ${name}`,
    play: 'Spela upp videon',
    pause: 'Pausa videon',
    more: 'mer',
    less: 'mindre',
    empty: 'Ditt inlägg visas här.',
    noPicture: 'Webbläsaren kan inte visa den förrän den är reparerad.',
  },

  prepare: {
    all: (amount) => `Förbered ${files(amount)}`,
    none: 'Förbered',
    label: 'Förbereder',
    starting: 'Startar',
    cancel: 'Avbryt',
    cancelled: 'Avbrutet. Dina filer är som de var.',
    failed: (message) => `Förberedelsen misslyckades: ${message}. Du kan försöka igen.`,
    stopped: 'Förberedelsen avbröts.',
    begun: 'Förbereder.',
    stages: {
      inspect: (name) => `Tittar på ${name}`,
      decode: (name) => `Läser ${name}`,
      scale: (name) => `Skalar ${name}`,
      encode: (name) => `Skriver ${name}`,
      copy: (name) => `Kopierar ${name}`,
      transcode: (name) => `Kodar ${name}`,
      verify: (name) => `Kontrollerar ${name}`,
      done: (name) => `Klar med ${name}`,
      other: (name) => `Förbereder ${name}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)} av ${number(total)} klara)`,
    timeLeft: (left) => `cirka ${number(left)} s kvar`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# fil klar', other: '# filer klara' })} att publicera.${refused > 0 ? ` ${files(refused)} kan inte publiceras.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} kan inte publiceras. Ta bort den för att gå vidare.'
        : '{names} kan inte publiceras. Ta bort dem för att gå vidare.',
    retry: 'Försök igen',
    leaveOut: (amount) => `Ta bort ${files(amount)}`,
    savings: 'Vad som sparades',
    bytesSaved: (before, after, saved) => `${before} blev ${after} (${percent(saved)} mindre)`,
    bytesGrown: (before, after) => `${before} blev ${after}`,
    pixelsSaved: (before, after) => `${before} megapixlar blev ${after}`,
    removed: (what, amount) => `Borttaget ur ${photos(amount)}: ${what}`,
    metadata: { gps: 'GPS-position', exif: 'Kameradata (EXIF)' },
  },

  post: {
    post: 'Publicera',
    again: 'Publicera igen',
    goOn: 'Fortsätt publicera',
    undecided: (amount) =>
      amount === 1
        ? '{names} väntar på ditt beslut innan kontot kan publicera den.'
        : '{names} väntar på ditt beslut innan kontot kan publicera dem.',
    posting: 'Publicerar…',
    uploadLabel: 'Laddar upp',
    stop: 'Stoppa uppladdningen',
    stopped: (sent, total) =>
      `Stoppat. ${number(sent)} av ${files(total)} är ${sent === 1 ? 'uppladdad' : 'uppladdade'} och skickas inte igen.`,
    tooMuch: (wait) =>
      `För många förfrågningar kom på kort tid. ${wait === null ? 'Vänta lite och publicera sedan igen.' : `Försök igen om ${seconds(wait)}.`} Det som är uppladdat skickas inte igen.`,
    retry: 'Försök igen',
    retryIn: (wait) => `Försök igen om ${number(wait)} s`,
    canRetry: 'Nu kan du försöka publicera igen.',
    begun: 'Publicerar.',
    consent: 'Genom att publicera godkänner du TikToks {music}.',
    consentBranded: 'Genom att publicera godkänner du TikToks {branded} och {music}.',
    musicUsage: 'bekräftelse av musikanvändning',
    brandedPolicy: 'policy för varumärkesinnehåll',
    uploading: (name, place, total, sent) =>
      `Laddar upp ${name} (${number(place)} av ${number(total)}), ${percent(sent)}`,
    delay: 'När du har publicerat kan det ta några minuter innan inlägget syns på din profil.',
    refused: 'API:et avvisar inlägget',
    refusedSaying: (message) => `API:et avvisar inlägget: ${message}`,
    failed: 'Inlägget kunde inte skickas.',
    sentAway: 'Det är skickat.',
    handedOver: 'Allt är klart.',
    unreachable: 'API:et gick inte att nå.',
    absent: 'Det finns inget API på den här adressen: sidan körs utan. Det som är klart kan sparas.',
    noReason: (status) => `API:et svarade ${status} utan att ange orsak.`,
    unreadable: 'API:ets svar gick inte att läsa.',
  },

  outcome: {
    label: 'API:ets svar',
    accepted: 'Mottaget',
    steps: 'Så går det',
    meanings: {
      draft: 'Det är sparat som utkast. Inget publiceras.',
      scheduled: 'Det är schemalagt.',
      processing: 'TikTok arbetar med det.',
      'in-review': 'TikTok granskar det, som så ofta, och publicerar det sedan.',
      posted: 'Det är publicerat.',
      retrying: 'TikTok tog inte emot det; API:et försöker igen av sig självt.',
      failed: 'TikTok avvisade det.',
      deleted: 'Det har tagits bort.',
      unreadable: 'API:ets svar gick inte att läsa.',
    },
    permalink: 'Permalänken är {link}',
    privatePost:
      'Det finns ingen permalänk: bara du kan se inlägget, så TikTok ger det ingen offentlig adress.',
    inbox: 'Det finns ingen permalänk: det ligger i din TikTok-inkorg tills du publicerar det i appen.',
    notYet: 'Det finns ingen permalänk än: TikTok ger en när inlägget publiceras.',
    lost: 'API:et svarar inte längre; inlägget kan ändå vara på väg.',
    retryable: {
      yes: 'Att skicka det igen kan lyckas.',
      later: 'Att skicka det igen senare kan lyckas.',
      no: 'Att skicka det igen oförändrat misslyckas på nytt.',
    },
    tiktokSays: 'Med TikToks ord: {message}',
  },
}
