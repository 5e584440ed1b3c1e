import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('cs')
const files = (amount: number): string =>
  count(amount, { one: '# soubor', few: '# soubory', many: '# souboru', other: '# souborů' })
const photos = (amount: number): string =>
  count(amount, { one: '# fotka', few: '# fotky', many: '# fotky', other: '# fotek' })
const videos = (amount: number): string =>
  count(amount, { one: '# video', few: '# videa', many: '# videa', other: '# videí' })
const of = (total: number): string => count(total, { one: 'z #', few: 'ze #', many: 'z #', other: 'z #' })

/** Czech: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Soubory',
    files,
    list: 'Soubory',
    required: 'Přidej fotky nebo video.',
    notReady: 'Soubory tohoto příspěvku ještě nejsou připravené.',
    add: 'Přidat fotky nebo video',
    drop: 'Přetáhni sem fotky nebo video',
    letGo: 'Pusť je sem ke kontrole',
    addMore: 'Přidat další soubory',
    hint: 'nebo je vlož, nebo vyber ze zařízení.',
    hintCompact: 'Přetáhni, vlož nebo vyber.',
    pick: 'Vybrat soubory',
    camera: 'Vyfotit',
    library: 'Z galerie',
    idea: 'Zkus snímek obrazovky v PNG: TikTok odmítne každý z nich.',
    tooMany: (limit, left) =>
      `Limit příspěvku je tu ${files(limit)}; ${count(left, { one: '# nebyl přidán', few: '# nebyly přidány', many: '# nebylo přidáno', other: '# nebylo přidáno' })}.`,
    added: (amount, found) => `Přidáno: ${files(amount)}. ${found}`,
    noIssue: 'Nenašly se žádné problémy.',
    removed: (names) => `Odebráno: ${names}.`,
    undo: 'Zpět',
    undone: 'Vráceno zpět.',
    moved: (name, place, total) => `${name} je teď ${number(place)}. ${of(total)}.`,
    sort: (name, place, total) =>
      `Přesunout ${name}, ${number(place)}. ${of(total)}. Přetáhni, nebo použij šipky.`,
    moveUp: (name) => `Posunout ${name} výš`,
    moveDown: (name) => `Posunout ${name} níž`,
    cover: 'Úvodní',
    makeCover: (name) => `Nastavit ${name} jako úvodní`,
    isCover: (name) => `${name} je úvodní`,
    overLimit: (max, over) =>
      `Limit příspěvku je ${photos(max)}: ${count(over, { one: 'poslední se nevejde', few: 'poslední # se nevejdou', many: 'posledních # se nevejde', other: 'posledních # se nevejde' })}.`,
    dropRest: (over) =>
      count(over, {
        one: 'Vynechat poslední',
        few: 'Vynechat poslední #',
        many: 'Vynechat posledních #',
        other: 'Vynechat posledních #',
      }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Do příspěvku se vejde jedno video. Přidáno je ${videos(films)}: vyber, které zůstane.`
        : `Příspěvek jsou buď fotky, nebo jedno video. Přidáno: ${photos(pictures)} a ${videos(films)}. Vyber, co zůstane.`,
    keepPhotos: (amount) =>
      `Nechat ${count(amount, { one: '# fotku', few: '# fotky', many: '# fotky', other: '# fotek' })}`,
    keepVideo: (name) => `Nechat jen ${name}`,
  },

  file: {
    standing: {
      checking: 'Kontroluje se',
      refused: 'Nejde zveřejnit',
      over: 'Nad limit',
      asks: 'Čeká na tvé rozhodnutí',
      repair: 'TikTok by ho odmítl: bude opraven',
      warning: 'Bude opraven',
      fine: 'Vyhovuje, jak je',
      ready: 'Připraven ke zveřejnění',
      preparing: (done) => `Příprava, ${percent(done)}`,
    },
    remove: (name) => `Odebrat ${name}`,
    stop: (name) => `Zastavit ${name}`,
    repairOne: (name) => `Opravit jen ${name}`,
    retryOne: (name) => `Zkusit znovu ${name}`,
    issues: (name) => `Problémy: ${name}`,
    left: (name) => `Zbývající problémy: ${name}`,
    wrong: (name) => `Co bylo špatně: ${name}`,
    clean: 'Žádný problém nezbývá: nový soubor prošel stejnými pravidly.',
    history: 'Co bylo špatně na originálu',
    noRepair: 'Takový soubor opravit nejde.',
    willDo: 'Co se udělá',
    did: 'Co se udělalo',
    save: (name) => `Uložit ${name}`,
    details: 'Podrobnosti',
    goodToKnow: 'Dobré vědět',
    photo: (name) => `Fotka ${name}`,
    original: (name) => `${name}, originál`,
    result: (name) => `${name}, připraven ke zveřejnění`,
    before: 'Před',
    after: 'Po',
    sameBytes: 'beze změny',
    more: (bytes) => `o ${bytes} větší`,
    smaller: (saved) => `o ${percent(saved)} menší`,
    compare: 'Porovnat zblízka',
    compareLabel: (name) => `Kolik je vidět z originálu ${name}`,
    format: 'Formát',
    pixels: 'Pixely',
    size: 'Velikost',
    duration: 'Délka',
    frameRate: 'Snímková frekvence',
    framesASecond: (rate) => `${rate} sn./s`,
    codecs: 'Kódování',
    silent: 'bez zvuku',
    detailsOf: (name) => `Podrobnosti: ${name}`,
    empty: 'prázdný soubor',
    marks: { repair: 'Oprava', error: 'Odmítnuto', warning: 'Varování', notice: 'Poznámka' },
  },

  provenance: {
    made: 'Vytvořeno pomocí AI.',
    partly: 'Zčásti vytvořeno pomocí AI.',
    madeBy: (model) => `Vytvořeno pomocí AI (${model}).`,
    places: {
      c2pa: 'Uvádějí to Content Credentials.',
      xmp: 'Uvádějí to údaje o úpravách (XMP).',
      iptc: 'Uvádějí to údaje o autorství (IPTC).',
      exif: 'Uvádějí to údaje z fotoaparátu (EXIF).',
      text: 'Uvádí to text v souboru.',
    },
    unreadable: 'Soubor má Content Credentials, ale nejdou přečíst.',
    credentials: 'Soubor má Content Credentials, ale AI v nich uvedená není.',
    camera: 'Soubor uvádí, jak vznikl, a AI nezmiňuje.',
    unverified: 'To může napsat kdokoli: nikdo to neověřil.',
    mark: 'Označit příspěvek jako vytvořený pomocí AI',
    marked: 'Příspěvek je označený jako vytvořený pomocí AI.',
    keep: 'Ponechat Content Credentials',
    keepNote: 'Mohou říct, kdo, kde a čím ho vytvořil. Pokud se musí soubor zapsat znovu, ztratí se.',
  },

  choices: {
    title: (name) => `Jak opravit ${name}`,
    summary: 'Vybrat způsob opravy',
    format: 'Formát',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Původní, pokud ho TikTok přijímá' },
    shape: 'Tvar',
    shapes: {
      inside: 'Původní',
      crop: (ratio) => `Oříznout na ${ratio}`,
      pad: (ratio) => `Na pozadí ${ratio}`,
      blur: (ratio) => `Na rozmazaném pozadí ${ratio}`,
    },
    background: 'Pozadí',
    ratio: 'Poměr stran',
    frame: (name) => `Část, která zůstane: ${name}`,
    frameHint: 'Přetáhni rámeček nebo použij šipky.',
  },

  video: {
    edit: (name) => `Střih a úvodní snímek: ${name}`,
    trim: 'Která část se zveřejní',
    tooLong: 'Bez tvého souhlasu se nic nestříhá. Odsouhlas to a pak vyber, která část zůstane.',
    cutTo: (longest) => `Zkrátit na ${longest}`,
    start: (name) => `Začátek: ${name}`,
    end: (name) => `Konec: ${name}`,
    kept: (kept, longest) => `${kept} z nejvýš ${longest}`,
    exactly: 'Začít přesně tímto snímkem',
    exactlyNote: 'Obraz se kvůli tomu zakóduje znovu, což trvá déle.',
    roughlyNote:
      'Začne předchozím klíčovým snímkem, až o několik sekund dřív, a o tolik dřív i skončí. Obraz zůstane bit po bitu stejný a je to rychlé.',
    whole: 'Nechat celé',
    asItIs: (bytes) => `Beze změny, ${bytes}`,
    smaller: (bytes) => `Menší, asi ${bytes}`,
    cover: 'Úvodní snímek',
    coverOf: (name) => `Úvodní snímek: ${name}`,
    coverAt: (name) => `Čas úvodního snímku: ${name}`,
    frameAt: (time) => `Snímek v čase ${time}`,
    ownPhoto: 'Použít vlastní fotku',
    ownCover: (name) => `${name} je úvodní: tvoje fotka, která se nahraje s videem.`,
    takeFrame: 'Použít raději snímek',
    noCover: (name, least) =>
      `${name} nemůže být úvodní: je potřeba fotka aspoň ${number(least)} × ${number(least)} px, kterou tu jde opravit.`,
    coverNote: 'Přesně tento snímek je vidět, dokud někdo video nespustí.',
    noFrame: 'Tento prohlížeč snímky tohoto videa neukáže; TikTok vezme ten v tomto čase.',
  },
}
