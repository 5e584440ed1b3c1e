import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('pl')
const files = (amount: number): string =>
  count(amount, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' })

/** Polish: the post around them. */
export const words: PostWords = {
  language: 'pl',
  name: 'Polski',

  caption: {
    label: 'Opis',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: 'O # znak za dużo',
        few: 'O # znaki za dużo',
        many: 'O # znaków za dużo',
        other: 'O # znaku za dużo',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Pozostał # znak',
        few: 'Pozostały # znaki',
        many: 'Pozostało # znaków',
        other: 'Pozostało # znaku',
      }),
    issues: 'Problemy z opisem',
    shorten: (limit) => `Skróć do ${limit}`,
    preview: 'Co zostanie',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', few: '# hashtagi', many: '# hashtagów', other: '# hashtagu' })}, ${count(mentions, { one: '# wzmianka', few: '# wzmianki', many: '# wzmianek', other: '# wzmianki' })}`,
  },

  options: {
    title: 'Twój post',
    postingAs: 'Publikujesz jako',
    privacy: 'Kto może to zobaczyć',
    choosePrivacy: 'Wybierz, kto może to zobaczyć',
    privacyMissing: 'Zanim opublikujesz, wybierz, kto może zobaczyć ten post.',
    privacyNote: 'TikTok chce, aby wybór należał do ciebie; nie ma wartości domyślnej.',
    privacyIssues: 'Problemy z odbiorcami',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Wszyscy',
      FOLLOWER_OF_CREATOR: 'Obserwujący',
      MUTUAL_FOLLOW_FRIENDS: 'Znajomi (obserwujący, których też obserwujesz)',
      SELF_ONLY: 'Tylko ty',
    },
    brandedNotPrivate: 'Treści markowe nie mogą mieć widoczności prywatnej.',
    interactions: 'Inni mogą',
    comment: 'Komentować',
    duet: 'Tworzyć duety',
    stitch: 'Tworzyć Stitch',
    switchedOff: 'Wyłączone w ustawieniach konta.',
    disclose: 'Ujawnij, że ten post coś promuje',
    discloseNote: 'Włącz, jeśli promuje ciebie, podmiot zewnętrzny lub jedno i drugie.',
    ownBrand: 'Twoja marka',
    ownBrandNote: 'Promujesz siebie lub własną firmę.',
    branded: 'Treści markowe',
    brandedNote: 'Promujesz inną markę lub podmiot zewnętrzny.',
    labelled: (label) => `Twoje zdjęcie lub film otrzyma oznaczenie „${label}”.`,
    promotional: 'Treści promocyjne',
    paidPartnership: 'Płatne partnerstwo',
    disclosureMissing:
      'Musisz wskazać, czy twoje treści promują ciebie, podmiot zewnętrzny, czy jedno i drugie.',
    ai: 'Wygenerowano przez AI',
    aiNote:
      'Filmy TikTok oznacza tak na stałe. Dla zdjęć nie podaje żadnego oznaczenia: napisz o tym także w opisie.',
    draft: 'Wyślij do skrzynki TikToka jako wersję roboczą',
    draftNote:
      'Opublikujesz ją w aplikacji. Odbiorców, interakcje, oznaczenie i muzykę ustawisz tam, nie tutaj.',
    music: 'Muzyka',
    musicNone: 'Bez muzyki',
    musicAuto: 'Niech wybierze TikTok',
    musicAutoNote: 'TikTok wybierze utwór bez tantiem; nie wiadomo, jaki.',
    musicPick: 'Utwór z Komercyjnej biblioteki muzycznej',
    musicGenre: 'Gatunek',
    musicTracks: 'Utwory',
    musicLoading: 'Pobieranie utworów…',
    musicFailed: 'Nie udało się pobrać utworów.',
    musicNoClip: 'Tego utworu nie można dodać do posta.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemy z postem',
  },

  preview: {
    title: 'Podgląd',
    carousel: 'Zdjęcia w poście',
    slide: (place, total) => `${number(place)} z ${number(total)}`,
    next: 'Następne zdjęcie',
    previous: 'Poprzednie zdjęcie',
    video: (name) => `Film ${name}`,
    play: 'Odtwórz film',
    pause: 'Wstrzymaj film',
    more: 'więcej',
    less: 'mniej',
    empty: 'Tu pojawi się twój post.',
    noPicture: 'Ta przeglądarka pokaże go dopiero po naprawie.',
  },

  prepare: {
    all: (amount) => `Przygotuj ${files(amount)}`,
    none: 'Przygotuj',
    label: 'Przygotowanie',
    starting: 'Start',
    cancel: 'Anuluj',
    cancelled: 'Anulowano. Twoje pliki są takie jak przedtem.',
    failed: (message) => `Przygotowanie się nie powiodło: ${message}. Możesz spróbować ponownie.`,
    stopped: 'Przygotowanie zostało przerwane.',
    begun: 'Trwa przygotowanie.',
    stages: {
      inspect: (name) => `Sprawdzanie: ${name}`,
      decode: (name) => `Odczyt: ${name}`,
      scale: (name) => `Skalowanie: ${name}`,
      encode: (name) => `Zapis: ${name}`,
      copy: (name) => `Kopiowanie: ${name}`,
      transcode: (name) => `Kodowanie: ${name}`,
      verify: (name) => `Kontrola: ${name}`,
      done: (name) => `Gotowe: ${name}`,
      other: (name) => `Przygotowanie: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (gotowe: ${number(done)} z ${number(total)})`,
    timeLeft: (left) => `jeszcze około ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# plik gotowy', few: '# pliki gotowe', many: '# plików gotowych', other: '# pliku gotowe' })} do publikacji.${refused > 0 ? ` Nie można opublikować ${count(refused, { one: '# pliku', few: '# plików', many: '# plików', other: '# pliku' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'Nie można opublikować: {names}. Pomiń ten plik, aby przejść dalej.'
        : 'Nie można opublikować: {names}. Pomiń te pliki, aby przejść dalej.',
    retry: 'Spróbuj ponownie',
    leaveOut: (amount) => `Pomiń ${files(amount)}`,
    savings: 'Ile zaoszczędzono',
    bytesSaved: (before, after, saved) => `Z ${before} na ${after} (o ${percent(saved)} mniej)`,
    bytesGrown: (before, after) => `Z ${before} na ${after}`,
    pixelsSaved: (before, after) => `Z ${before} na ${after} Mpx`,
    removed: (what, amount) =>
      `${count(amount, { one: 'Usunięto z # zdjęcia', few: 'Usunięto z # zdjęć', many: 'Usunięto z # zdjęć', other: 'Usunięto z # zdjęcia' })}: ${what}`,
    metadata: { gps: 'pozycja GPS', exif: 'dane aparatu (EXIF)' },
  },

  post: {
    post: 'Opublikuj',
    again: 'Opublikuj ponownie',
    goOn: 'Publikuj dalej',
    undecided: (amount) =>
      amount === 1
        ? '{names} wymaga twojej decyzji, zanim to konto będzie mogło go opublikować.'
        : '{names} wymagają twojej decyzji, zanim to konto będzie mogło je opublikować.',
    posting: 'Publikowanie…',
    uploadLabel: 'Przesyłanie',
    stop: 'Zatrzymaj przesyłanie',
    stopped: (sent, total) =>
      `Zatrzymano. Przesłano ${number(sent)} z ${count(total, { one: '# pliku', few: '# plików', many: '# plików', other: '# pliku' })}; to, co przesłano, nie zostanie wysłane ponownie.`,
    tooMuch: (wait) =>
      `W krótkim czasie wysłano zbyt wiele żądań. ${wait === null ? 'Poczekaj chwilę, a potem opublikuj ponownie.' : `Można spróbować ponownie za ${count(wait, { one: '# sekundę', few: '# sekundy', many: '# sekund', other: '# sekundy' })}.`} To, co przesłano, nie zostanie wysłane ponownie.`,
    retry: 'Spróbuj ponownie',
    retryIn: (wait) => `Spróbuj ponownie za ${number(wait)} s`,
    canRetry: 'Teraz można spróbować opublikować ponownie.',
    begun: 'Publikowanie.',
    consent: 'Publikując, akceptujesz {music} TikToka.',
    consentBranded: 'Publikując, akceptujesz {branded} i {music} TikToka.',
    musicUsage: 'Potwierdzenie użycia muzyki',
    brandedPolicy: 'Zasady dotyczące treści markowych',
    uploading: (name, place, total, sent) =>
      `Przesyłanie: ${name} (${number(place)} z ${number(total)}), ${percent(sent)}`,
    delay: 'Po publikacji może minąć kilka minut, zanim post będzie widoczny na twoim profilu.',
    refused: 'API odrzuca post',
    refusedSaying: (message) => `API odrzuca post: ${message}`,
    failed: 'Nie udało się wysłać posta.',
    sentAway: 'Wysłano.',
    handedOver: 'Wszystko gotowe.',
    unreachable: 'Nie udało się połączyć z API.',
    absent: 'Pod tym adresem nie ma API: ta strona działa bez niego. To, co gotowe, można zapisać.',
    noReason: (status) => `API odpowiedziało ${status} bez podania przyczyny.`,
    unreadable: 'Nie udało się odczytać odpowiedzi API.',
  },

  outcome: {
    label: 'Odpowiedź API',
    accepted: 'Przyjęto',
    steps: 'Co się z nim dzieje',
    meanings: {
      draft: 'Zapisano jako wersję roboczą. Nic nie jest publikowane.',
      scheduled: 'Zaplanowano.',
      processing: 'TikTok nad nim pracuje.',
      'in-review': 'TikTok go sprawdza, jak to często bywa, a potem opublikuje.',
      posted: 'Opublikowano.',
      retrying: 'TikTok go nie przyjął; API samo spróbuje ponownie.',
      failed: 'TikTok go odrzucił.',
      deleted: 'Usunięto.',
      unreadable: 'Nie udało się odczytać odpowiedzi API.',
    },
    permalink: 'Jego stały link to {link}',
    privatePost:
      'Nie ma stałego linku: tylko ty widzisz ten post, więc TikTok nie daje mu publicznego adresu.',
    inbox: 'Nie ma stałego linku: post czeka w skrzynce TikToka, aż opublikujesz go w aplikacji.',
    notYet: 'Nie ma jeszcze stałego linku: TikTok nada go po opublikowaniu posta.',
    lost: 'API już nie odpowiada; publikacja może mimo to trwać.',
    retryable: {
      yes: 'Ponowne wysłanie może się udać.',
      later: 'Ponowne wysłanie może się udać później.',
      no: 'Ponowne wysłanie bez zmian znów się nie uda.',
    },
    tiktokSays: 'Słowami TikToka: {message}',
  },
}
