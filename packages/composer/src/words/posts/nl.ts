import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('nl')
const files = (amount: number): string => count(amount, { one: '# bestand', other: '# bestanden' })
const photos = (amount: number): string => count(amount, { one: '# foto', other: '# foto’s' })
const characters = (amount: number): string => count(amount, { one: '# teken', other: '# tekens' })
const seconds = (amount: number): string => count(amount, { one: '# seconde', other: '# seconden' })

/** Dutch: the post around them. */
export const words: PostWords = {
  language: 'nl',
  name: 'Nederlands',

  caption: {
    label: 'Bijschrift',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} te veel`,
    left: (amount) => `nog ${characters(amount)}`,
    issues: 'Aandachtspunten bij het bijschrift',
    shorten: (limit) => `Inkorten tot ${limit}`,
    preview: 'Wat er overblijft',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', other: '# hashtags' })}, ${count(mentions, { one: '# vermelding', other: '# vermeldingen' })}`,
  },

  options: {
    title: 'Je post',
    postingAs: 'Je plaatst als',
    privacy: 'Wie kan dit zien',
    choosePrivacy: 'Kies wie dit kan zien',
    privacyMissing: 'Kies wie deze post kan zien voordat je hem plaatst.',
    privacyNote: 'TikTok wil dat jij kiest; er is geen standaard.',
    privacyIssues: 'Aandachtspunten bij de zichtbaarheid',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Iedereen',
      FOLLOWER_OF_CREATOR: 'Volgers',
      MUTUAL_FOLLOW_FRIENDS: 'Vrienden (volgers die jij terugvolgt)',
      SELF_ONLY: 'Alleen jij',
    },
    brandedNotPrivate: 'De zichtbaarheid van merkcontent kan niet op privé worden gezet.',
    interactions: 'Toestaan',
    comment: 'Opmerkingen',
    duet: 'Duet',
    stitch: 'Stitch',
    switchedOff: 'Staat uit in de instellingen van het account.',
    disclose: 'Bekendmaken dat deze post iets promoot',
    discloseNote: 'Zet dit aan als de post jou, een derde partij of allebei promoot.',
    ownBrand: 'Jouw merk',
    ownBrandNote: 'Je promoot jezelf of je eigen bedrijf.',
    branded: 'Merkcontent',
    brandedNote: 'Je promoot een ander merk of een derde partij.',
    labelled: (label) => `Je foto of video krijgt het label “${label}”.`,
    promotional: 'Promotionele content',
    paidPartnership: 'Betaald partnerschap',
    disclosureMissing: 'Je moet aangeven of je content jezelf, een derde partij of allebei promoot.',
    ai: 'Gemaakt met AI',
    aiNote:
      'Bij video’s zet TikTok dit label voorgoed. Voor foto’s is geen label bekend: zeg het ook in het bijschrift.',
    draft: 'Als concept naar mijn TikTok-inbox sturen',
    draftNote:
      'Je publiceert het in de app. Zichtbaarheid, interacties, bekendmaking en muziek stel je daar in, niet hier.',
    music: 'Muziek',
    musicNone: 'Geen muziek',
    musicAuto: 'TikTok laten kiezen',
    musicAutoNote: 'TikTok kiest een rechtenvrij nummer; welk het wordt, is vooraf niet bekend.',
    musicPick: 'Een nummer uit de Commercial Music Library',
    musicGenre: 'Genre',
    musicTracks: 'Nummers',
    musicLoading: 'Nummers ophalen…',
    musicFailed: 'De nummers konden niet worden opgehaald.',
    musicNoClip: 'Dit nummer kan niet met een post worden gepubliceerd.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Aandachtspunten bij de post',
  },

  preview: {
    title: 'Voorbeeld',
    carousel: 'Foto’s van de post',
    slide: (place, total) => `${number(place)} van ${number(total)}`,
    next: 'Volgende foto',
    previous: 'Vorige foto',
    video: (name) => `De video ${name}`,
    play: 'Video afspelen',
    pause: 'Video pauzeren',
    more: 'meer',
    less: 'minder',
    empty: 'Je post verschijnt hier.',
    noPicture: 'Deze browser kan dit pas na de reparatie tonen.',
  },

  prepare: {
    all: (amount) => `${files(amount)} voorbereiden`,
    none: 'Voorbereiden',
    label: 'Voorbereiding',
    starting: 'Begint',
    cancel: 'Annuleren',
    cancelled: 'Geannuleerd. Je bestanden zijn zoals ze waren.',
    failed: (message) => `De voorbereiding is mislukt: ${message}. Je kunt het opnieuw proberen.`,
    stopped: 'De voorbereiding is gestopt.',
    begun: 'Voorbereiding begonnen.',
    stages: {
      inspect: (name) => `Bekijken: ${name}`,
      decode: (name) => `Lezen: ${name}`,
      scale: (name) => `Schalen: ${name}`,
      encode: (name) => `Schrijven: ${name}`,
      copy: (name) => `Kopiëren: ${name}`,
      transcode: (name) => `Coderen: ${name}`,
      verify: (name) => `Controleren: ${name}`,
      done: (name) => `Klaar: ${name}`,
      other: (name) => `Voorbereiden: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)} van ${number(total)} klaar)`,
    timeLeft: (left) => `nog ongeveer ${number(left)} s`,
    outcome: (ready, refused) =>
      `${files(ready)} klaar om te plaatsen.${refused > 0 ? ` ${count(refused, { one: '# bestand kan', other: '# bestanden kunnen' })} niet worden geplaatst.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} kan niet worden geplaatst. Laat het bestand weg om verder te gaan.'
        : '{names} kunnen niet worden geplaatst. Laat ze weg om verder te gaan.',
    retry: 'Opnieuw proberen',
    leaveOut: (amount) => `${files(amount)} weglaten`,
    savings: 'Wat er is bespaard',
    bytesSaved: (before, after, saved) => `${before} werd ${after} (${percent(saved)} minder)`,
    bytesGrown: (before, after) => `${before} werd ${after}`,
    pixelsSaved: (before, after) => `${before} megapixel werd ${after}`,
    removed: (what, amount) => `Verwijderd uit ${photos(amount)}: ${what}`,
    metadata: { gps: 'GPS-locatie', exif: 'Cameragegevens (EXIF)' },
  },

  post: {
    post: 'Plaatsen',
    again: 'Opnieuw plaatsen',
    goOn: 'Verder plaatsen',
    undecided: (amount) =>
      amount === 1
        ? '{names} wacht op jouw keuze voordat dit account het kan plaatsen.'
        : '{names} wachten op jouw keuze voordat dit account ze kan plaatsen.',
    posting: 'Wordt geplaatst…',
    uploadLabel: 'Uploaden',
    stop: 'Uploaden stoppen',
    stopped: (sent, total) =>
      `Gestopt. ${number(sent)} van ${files(total)} ${sent === 1 ? 'is' : 'zijn'} geüpload en ${sent === 1 ? 'wordt' : 'worden'} niet nog eens verstuurd.`,
    tooMuch: (wait) =>
      `Er kwamen te veel verzoeken in korte tijd. ${wait === null ? 'Wacht even en plaats dan opnieuw.' : `Over ${seconds(wait)} kan het weer.`} Wat al is geüpload, wordt niet nog eens verstuurd.`,
    retry: 'Opnieuw proberen',
    retryIn: (wait) => `Opnieuw proberen over ${number(wait)} s`,
    canRetry: 'Je kunt de post nu opnieuw proberen te plaatsen.',
    begun: 'Plaatsen begonnen.',
    consent: 'Door te plaatsen ga je akkoord met de {music} van TikTok.',
    consentBranded: 'Door te plaatsen ga je akkoord met het {branded} en de {music} van TikTok.',
    musicUsage: 'Bevestiging van muziekgebruik',
    brandedPolicy: 'Beleid inzake merkcontent',
    uploading: (name, place, total, sent) =>
      `${name} uploaden (${number(place)} van ${number(total)}), ${percent(sent)}`,
    delay: 'Na het plaatsen kan het een paar minuten duren voordat de post op je profiel te zien is.',
    refused: 'De API weigert de post',
    refusedSaying: (message) => `De API weigert de post: ${message}`,
    failed: 'De post kon niet worden verstuurd.',
    sentAway: 'De post is verstuurd.',
    handedOver: 'Alles is klaar.',
    unreachable: 'De API was niet bereikbaar.',
    absent: 'Op dit adres is geen API: deze pagina werkt zonder. Wat klaar is, kun je opslaan.',
    noReason: (status) => `De API antwoordde met ${status}, zonder reden.`,
    unreadable: 'Het antwoord van de API was niet te lezen.',
  },

  outcome: {
    label: 'Het antwoord van de API',
    accepted: 'Aangenomen',
    steps: 'Hoe het ervoor staat',
    meanings: {
      draft: 'De post is opgeslagen als concept. Er wordt niets gepubliceerd.',
      scheduled: 'De post is ingepland.',
      processing: 'TikTok is ermee bezig.',
      'in-review': 'TikTok controleert de post, zoals vaak gebeurt, en publiceert hem daarna.',
      posted: 'De post is gepubliceerd.',
      retrying: 'TikTok nam de post niet aan; de API probeert het vanzelf opnieuw.',
      failed: 'TikTok heeft de post geweigerd.',
      deleted: 'De post is verwijderd.',
      unreadable: 'Het antwoord van de API was niet te lezen.',
    },
    permalink: 'De permalink is {link}',
    privatePost:
      'Er is geen permalink: alleen jij kunt deze post zien, dus geeft TikTok hem geen openbaar adres.',
    inbox: 'Er is geen permalink: de post wacht in je TikTok-inbox tot je hem in de app publiceert.',
    notYet: 'Er is nog geen permalink: TikTok geeft die zodra de post is gepubliceerd.',
    lost: 'De API antwoordt niet meer; misschien gaat de post toch door.',
    retryable: {
      yes: 'Opnieuw versturen kan lukken.',
      later: 'Later opnieuw versturen kan lukken.',
      no: 'Zonder wijziging mislukt opnieuw versturen weer.',
    },
    tiktokSays: 'In de woorden van TikTok: {message}',
  },
}
