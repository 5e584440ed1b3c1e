import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('fi')
const files = (amount: number): string => count(amount, { one: '# tiedosto', other: '# tiedostoa' })
const characters = (amount: number): string => count(amount, { one: '# merkki', other: '# merkkiä' })

/** Finnish: the post around them. */
export const words: PostWords = {
  language: 'fi',
  name: 'Suomi',

  caption: {
    label: 'Kuvaus',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} liikaa`,
    left: (amount) => `${characters(amount)} jäljellä`,
    issues: 'Huomiot kuvauksesta',
    shorten: (limit) => `Lyhennä: ${limit}`,
    preview: 'Mitä jäisi jäljelle',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# aihetunniste', other: '# aihetunnistetta' })}, ${count(mentions, { one: '# maininta', other: '# mainintaa' })}`,
  },

  options: {
    title: 'Julkaisusi',
    postingAs: 'Julkaisijana',
    privacy: 'Kuka näkee tämän',
    choosePrivacy: 'Valitse, kuka näkee tämän',
    privacyMissing: 'Valitse, kuka näkee julkaisun, ennen kuin julkaiset sen.',
    privacyNote: 'TikTok haluaa, että valitset itse; oletusta ei ole.',
    privacyIssues: 'Huomiot näkyvyydestä',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Kaikki',
      FOLLOWER_OF_CREATOR: 'Seuraajat',
      MUTUAL_FOLLOW_FRIENDS: 'Kaverit (seuraajat, joita sinäkin seuraat)',
      SELF_ONLY: 'Vain sinä',
    },
    brandedNotPrivate: 'Brändätyn sisällön näkyvyyttä ei voi asettaa yksityiseksi.',
    interactions: 'Salli',
    comment: 'Kommentit',
    duet: 'Duetto',
    stitch: 'Stitch',
    switchedOff: 'Pois käytöstä tilin asetuksissa.',
    disclose: 'Ilmoita, että julkaisu mainostaa jotakin',
    discloseNote: 'Ota käyttöön, jos se mainostaa sinua, kolmatta osapuolta tai molempia.',
    ownBrand: 'Oma brändisi',
    ownBrandNote: 'Mainostat itseäsi tai omaa yritystäsi.',
    branded: 'Brändätty sisältö',
    brandedNote: 'Mainostat toista brändiä tai kolmatta osapuolta.',
    labelled: (label) => `Kuvasi tai videosi saa merkinnän ”${label}”.`,
    promotional: 'Mainossisältö',
    paidPartnership: 'Maksettu kumppanuus',
    disclosureMissing:
      'Sinun on ilmoitettava, mainostaako sisältösi sinua itseäsi, kolmatta osapuolta vai molempia.',
    ai: 'Tehty tekoälyllä',
    aiNote:
      'Videoihin TikTok lisää merkinnän pysyvästi. Kuville merkintää ei ole dokumentoitu: kerro se myös kuvauksessa.',
    draft: 'Lähetä TikTokin saapuneisiin luonnoksena',
    draftNote:
      'Julkaiset sen sovelluksessa. Näkyvyys, vuorovaikutus, mainosilmoitus ja musiikki asetetaan siellä, ei täällä.',
    music: 'Musiikki',
    musicNone: 'Ei musiikkia',
    musicAuto: 'Anna TikTokin valita',
    musicAutoNote: 'TikTok valitsee rojaltivapaan kappaleen; kukaan ei voi sanoa, minkä.',
    musicPick: 'Kappale Commercial Music Librarysta',
    musicGenre: 'Tyylilaji',
    musicTracks: 'Kappaleet',
    musicLoading: 'Haetaan kappaleita…',
    musicFailed: 'Kappaleita ei voitu hakea.',
    musicNoClip: 'Sitä ei voi julkaista julkaisun mukana.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Huomiot julkaisusta',
  },

  preview: {
    title: 'Esikatselu',
    carousel: 'Julkaisun kuvat',
    slide: (place, total) => `${number(place)}/${number(total)}`,
    next: 'Seuraava kuva',
    previous: 'Edellinen kuva',
    video: (name) => `Video ${name}`,
    play: 'Toista video',
    pause: 'Keskeytä video',
    more: 'lisää',
    less: 'vähemmän',
    empty: 'Julkaisusi näkyy tässä.',
    noPicture: 'Tämä selain voi näyttää sen vasta korjauksen jälkeen.',
  },

  prepare: {
    all: (amount) => `Valmistele ${files(amount)}`,
    none: 'Valmistele',
    label: 'Valmistelu',
    starting: 'Aloitetaan',
    cancel: 'Peruuta',
    cancelled: 'Peruutettu. Tiedostosi ovat ennallaan.',
    failed: (message) => `Valmistelu epäonnistui: ${message}. Voit yrittää uudelleen.`,
    stopped: 'Valmistelu keskeytettiin.',
    begun: 'Valmistellaan.',
    stages: {
      inspect: (name) => `Tarkastellaan: ${name}`,
      decode: (name) => `Luetaan: ${name}`,
      scale: (name) => `Skaalataan: ${name}`,
      encode: (name) => `Kirjoitetaan: ${name}`,
      copy: (name) => `Kopioidaan: ${name}`,
      transcode: (name) => `Koodataan: ${name}`,
      verify: (name) => `Tarkistetaan: ${name}`,
      done: (name) => `Valmis: ${name}`,
      other: (name) => `Valmistellaan: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)}/${number(total)} valmiina)`,
    timeLeft: (left) => `noin ${number(left)} s jäljellä`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# tiedosto valmis', other: '# tiedostoa valmiina' })} julkaistavaksi.${refused > 0 ? ` ${files(refused)} ei kelpaa julkaistavaksi.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} ei kelpaa julkaistavaksi. Jätä se pois, niin voit jatkaa.'
        : '{names} eivät kelpaa julkaistaviksi. Jätä ne pois, niin voit jatkaa.',
    retry: 'Yritä uudelleen',
    leaveOut: (amount) => `Jätä pois ${files(amount)}`,
    savings: 'Mitä säästyi',
    bytesSaved: (before, after, saved) => `${before} → ${after} (${percent(saved)} vähemmän)`,
    bytesGrown: (before, after) => `${before} → ${after}`,
    pixelsSaved: (before, after) => `${before} → ${after} megapikseliä`,
    removed: (what, amount) => `Poistettu ${number(amount)} kuvasta: ${what}`,
    metadata: { gps: 'GPS-sijainti', exif: 'Kameran tiedot (EXIF)' },
  },

  post: {
    post: 'Julkaise',
    again: 'Julkaise uudelleen',
    goOn: 'Jatka julkaisua',
    undecided: (amount) =>
      amount === 1
        ? '{names} odottaa päätöstäsi, ennen kuin tämä tili voi julkaista sen.'
        : '{names} odottavat päätöstäsi, ennen kuin tämä tili voi julkaista ne.',
    posting: 'Julkaistaan…',
    uploadLabel: 'Lataus',
    stop: 'Keskeytä lataus',
    stopped: (sent, total) =>
      `Keskeytetty. ${number(sent)}/${files(total)} on ladattu palveluun. Niitä ei lähetetä uudelleen.`,
    tooMuch: (wait) =>
      `Pyyntöjä tuli liikaa lyhyessä ajassa. ${wait === null ? 'Odota hetki ja julkaise sitten uudelleen.' : `Yritä uudelleen ${number(wait)} sekunnin kuluttua.`} Palveluun ladattua ei lähetetä uudelleen.`,
    retry: 'Yritä uudelleen',
    retryIn: (wait) => `Yritä uudelleen ${number(wait)} s päästä`,
    canRetry: 'Nyt voit yrittää julkaista uudelleen.',
    begun: 'Julkaistaan.',
    consent: 'Julkaisemalla hyväksyt TikTokin {music}.',
    consentBranded: 'Julkaisemalla hyväksyt TikTokin {branded} ja {music}.',
    musicUsage: 'musiikin käytön vahvistuksen',
    brandedPolicy: 'brändätyn sisällön käytännön',
    uploading: (name, place, total, sent) =>
      `Ladataan palveluun: ${name} (${number(place)}/${number(total)}), ${percent(sent)}`,
    delay: 'Julkaisemisen jälkeen voi kestää muutaman minuutin, ennen kuin se näkyy profiilissasi.',
    refused: 'Rajapinta hylkää julkaisun',
    refusedSaying: (message) => `Rajapinta hylkää julkaisun: ${message}`,
    failed: 'Julkaisua ei voitu lähettää.',
    sentAway: 'Se on lähetetty.',
    handedOver: 'Kaikki on valmista.',
    unreachable: 'Rajapintaan ei saatu yhteyttä.',
    absent: 'Tässä osoitteessa ei ole rajapintaa: sivu toimii ilman sitä. Valmiit tiedostot voi tallentaa.',
    noReason: (status) => `Rajapinta vastasi ${status} ilman perustelua.`,
    unreadable: 'Rajapinnan vastausta ei voitu lukea.',
  },

  outcome: {
    label: 'Rajapinnan vastaus',
    accepted: 'Hyväksytty',
    steps: 'Miten se etenee',
    meanings: {
      draft: 'Se on tallennettu luonnoksena. Mitään ei julkaista.',
      scheduled: 'Se on ajastettu.',
      processing: 'TikTok käsittelee sitä.',
      'in-review': 'TikTok tarkistaa sen, kuten usein, ja julkaisee sen sitten.',
      posted: 'Se on julkaistu.',
      retrying: 'TikTok ei ottanut sitä vastaan; rajapinta yrittää uudelleen itsestään.',
      failed: 'TikTok hylkäsi sen.',
      deleted: 'Se on poistettu.',
      unreadable: 'Rajapinnan vastausta ei voitu lukea.',
    },
    permalink: 'Sen pysyvä linkki on {link}',
    privatePost:
      'Pysyvää linkkiä ei ole: vain sinä näet julkaisun, joten TikTok ei anna sille julkista osoitetta.',
    inbox: 'Pysyvää linkkiä ei ole: se odottaa TikTokin saapuneissa, kunnes julkaiset sen sovelluksessa.',
    notYet: 'Pysyvää linkkiä ei vielä ole: TikTok antaa sen, kun julkaisu on julkaistu.',
    lost: 'Rajapinta ei enää vastaa; julkaisu voi silti edetä.',
    retryable: {
      yes: 'Uudelleen lähettäminen voi onnistua.',
      later: 'Uudelleen lähettäminen voi onnistua myöhemmin.',
      no: 'Samanlaisena lähettäminen epäonnistuu taas.',
    },
    tiktokSays: 'TikTokin sanoin: {message}',
  },
}
