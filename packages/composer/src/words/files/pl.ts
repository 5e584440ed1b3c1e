import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('pl')
const files = (amount: number): string =>
  count(amount, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' })
const photos = (amount: number): string =>
  count(amount, { one: '# zdjęcie', few: '# zdjęcia', many: '# zdjęć', other: '# zdjęcia' })
const videos = (amount: number): string =>
  count(amount, { one: '# film', few: '# filmy', many: '# filmów', other: '# filmu' })

/** Polish: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Pliki',
    files,
    list: 'Pliki',
    required: 'Dodaj zdjęcia lub film.',
    notReady: 'Pliki tego posta nie są jeszcze gotowe.',
    add: 'Dodaj zdjęcia lub film',
    drop: 'Upuść tu zdjęcia lub film',
    letGo: 'Puść, aby je sprawdzić',
    addMore: 'Dodaj więcej plików',
    hint: 'albo wklej je lub wybierz z urządzenia.',
    hintCompact: 'Upuść, wklej lub wybierz.',
    pick: 'Wybierz pliki',
    camera: 'Zrób zdjęcie',
    library: 'Z galerii',
    idea: 'Wypróbuj zrzut ekranu w PNG: TikTok odrzuca każdy z nich.',
    tooMany: (limit, left) =>
      `Limit posta to tutaj ${files(limit)}; ${count(left, { one: '# nie został dodany', few: '# nie zostały dodane', many: '# nie zostało dodanych', other: '# nie zostało dodane' })}.`,
    added: (amount, found) => `Dodano ${files(amount)}. ${found}`,
    noIssue: 'Nie znaleziono problemów.',
    removed: (names) => `Usunięto: ${names}.`,
    undo: 'Cofnij',
    undone: 'Cofnięto.',
    moved: (name, place, total) => `${name} jest teraz na miejscu ${number(place)} z ${number(total)}.`,
    sort: (name, place, total) =>
      `Zmień miejsce: ${name}, ${number(place)} z ${number(total)}. Przeciągnij lub użyj strzałek.`,
    moveUp: (name) => `Przesuń ${name} wyżej`,
    moveDown: (name) => `Przesuń ${name} niżej`,
    cover: 'Okładka',
    makeCover: (name) => `Okładka: ${name}`,
    isCover: (name) => `${name} to okładka`,
    overLimit: (max, over) =>
      `Limit posta to ${photos(max)}: ${count(over, { one: 'ostatnie się nie zmieści', few: '# ostatnie się nie zmieszczą', many: '# ostatnich się nie zmieści', other: '# ostatniego się nie zmieści' })}.`,
    dropRest: (over) =>
      count(over, {
        one: 'Pomiń ostatnie',
        few: 'Pomiń # ostatnie',
        many: 'Pomiń # ostatnich',
        other: 'Pomiń # ostatniego',
      }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `W poście mieści się jeden film. Dodano ${videos(films)}: wybierz, który zostaje.`
        : `Post to albo zdjęcia, albo jeden film. Dodano ${photos(pictures)} i ${videos(films)}: wybierz, co zostaje.`,
    keepPhotos: (amount) => `Zostaw ${photos(amount)}`,
    keepVideo: (name) => `Zostaw tylko ${name}`,
  },

  file: {
    standing: {
      checking: 'Sprawdzanie',
      refused: 'Nie można opublikować',
      over: 'Ponad limit',
      asks: 'Wymaga twojej decyzji',
      repair: 'TikTok by go odrzucił: zostanie naprawiony',
      warning: 'Zostanie naprawiony',
      fine: 'Pasuje bez zmian',
      ready: 'Gotowy do publikacji',
      preparing: (done) => `Przygotowanie, ${percent(done)}`,
    },
    remove: (name) => `Usuń ${name}`,
    stop: (name) => `Przerwij ${name}`,
    repairOne: (name) => `Napraw tylko ${name}`,
    retryOne: (name) => `Spróbuj ponownie: ${name}`,
    issues: (name) => `Problemy: ${name}`,
    left: (name) => `Pozostałe problemy: ${name}`,
    wrong: (name) => `Co było nie tak: ${name}`,
    clean: 'Nie ma już żadnych problemów: nowy plik sprawdzono według tych samych reguł.',
    history: 'Co było nie tak z oryginałem',
    noRepair: 'Takich plików nie da się naprawić.',
    willDo: 'Co zostanie zrobione',
    did: 'Co zostało zrobione',
    save: (name) => `Zapisz ${name}`,
    details: 'Szczegóły',
    goodToKnow: 'Warto wiedzieć',
    photo: (name) => `Zdjęcie ${name}`,
    original: (name) => `${name}, oryginał`,
    result: (name) => `${name}, gotowy do publikacji`,
    before: 'Przed',
    after: 'Po',
    sameBytes: 'bez zmian',
    more: (bytes) => `większy o ${bytes}`,
    smaller: (saved) => `mniejszy o ${percent(saved)}`,
    compare: 'Porównaj z bliska',
    compareLabel: (name) => `Ile widać z oryginału ${name}`,
    format: 'Format',
    pixels: 'Piksele',
    size: 'Rozmiar',
    duration: 'Długość',
    frameRate: 'Klatki na sekundę',
    framesASecond: (rate) => `${rate} kl./s`,
    codecs: 'Kodowanie',
    silent: 'bez dźwięku',
    detailsOf: (name) => `Szczegóły: ${name}`,
    empty: 'pusty plik',
    marks: { repair: 'Naprawa', error: 'Odrzucone', warning: 'Ostrzeżenie', notice: 'Uwaga' },
  },

  provenance: {
    made: 'Wygenerowano przez AI.',
    partly: 'Częściowo wygenerowano przez AI.',
    madeBy: (model) => `Wygenerowano przez AI (${model}).`,
    places: {
      c2pa: 'Tak podają Content Credentials.',
      xmp: 'Tak podają dane edycji (XMP).',
      iptc: 'Tak podają informacje o autorze (IPTC).',
      exif: 'Tak podają dane aparatu (EXIF).',
      text: 'Tak podaje tekst w pliku.',
    },
    unreadable: 'Plik ma Content Credentials, ale nie da się ich odczytać.',
    credentials: 'Plik ma Content Credentials, które nie wspominają o AI.',
    camera: 'Plik informuje, jak powstał, i nie wspomina o AI.',
    unverified: 'Każdy może to wpisać: nikt tego nie sprawdził.',
    mark: 'Oznacz post jako wygenerowany przez AI',
    marked: 'Post jest oznaczony jako wygenerowany przez AI.',
    keep: 'Zachowaj Content Credentials',
    keepNote: 'Mogą mówić, kto, gdzie i czym stworzył plik. Znikną, jeśli trzeba go zapisać na nowo.',
  },

  choices: {
    title: (name) => `Jak naprawić ${name}`,
    summary: 'Wybierz sposób naprawy',
    format: 'Format',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Własny, jeśli TikTok go przyjmuje' },
    shape: 'Kształt',
    shapes: {
      inside: 'Własny',
      crop: (ratio) => `Przycięty do ${ratio}`,
      pad: (ratio) => `Na tle ${ratio}`,
      blur: (ratio) => `Na rozmytym tle ${ratio}`,
    },
    background: 'Tło',
    ratio: 'Proporcje',
    frame: (name) => `Część, która zostaje: ${name}`,
    frameHint: 'Przeciągnij ramkę lub użyj strzałek.',
  },

  video: {
    edit: (name) => `Przycięcie i okładka: ${name}`,
    trim: 'Fragment do publikacji',
    tooLong: 'Bez twojej zgody nic nie zostanie wycięte. Zgódź się, a potem wybierz fragment, który zostaje.',
    cutTo: (longest) => `Przytnij do ${longest}`,
    start: (name) => `Początek: ${name}`,
    end: (name) => `Koniec: ${name}`,
    kept: (kept, longest) => `${kept} z najwyżej ${longest}`,
    exactly: 'Zacznij dokładnie od tej klatki',
    exactlyNote: 'Obraz trzeba wtedy zakodować na nowo, co trwa dłużej.',
    roughlyNote:
      'Zaczyna się od poprzedniej klatki kluczowej, do kilku sekund wcześniej, i o tyle samo wcześniej się kończy. Obraz pozostaje identyczny co do bitu i trwa to krótko.',
    whole: 'Zostaw całość',
    asItIs: (bytes) => `Bez zmian, ${bytes}`,
    smaller: (bytes) => `Mniejszy, około ${bytes}`,
    cover: 'Okładka',
    coverOf: (name) => `Okładka: ${name}`,
    coverAt: (name) => `Klatka na okładkę: ${name}`,
    frameAt: (time) => `Klatka w ${time}`,
    ownPhoto: 'Użyj własnego zdjęcia',
    ownCover: (name) => `${name} to okładka: twoje zdjęcie, przesyłane razem z filmem.`,
    takeFrame: 'Użyj jednak klatki',
    noCover: (name, least) =>
      `${name} nie może być okładką: potrzebne jest zdjęcie o wymiarach co najmniej ${number(least)} × ${number(least)} px, które da się tu naprawić.`,
    coverNote: 'Dokładnie tę klatkę widać, dopóki ktoś nie odtworzy filmu.',
    noFrame: 'Ta przeglądarka nie pokaże klatek tego filmu; TikTok weźmie klatkę z tego momentu.',
  },
}
