import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('cs')
const files = (amount: number): string =>
  count(amount, { one: '# soubor', few: '# soubory', many: '# souboru', other: '# souborů' })
const of = (total: number): string => count(total, { one: 'z #', few: 'ze #', many: 'z #', other: 'z #' })

/** Czech: the post around them. */
export const words: PostWords = {
  language: 'cs',
  name: 'Čeština',

  caption: {
    label: 'Popis',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: 'O # znak víc',
        few: 'O # znaky víc',
        many: 'O # znaku víc',
        other: 'O # znaků víc',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Zbývá # znak',
        few: 'Zbývají # znaky',
        many: 'Zbývá # znaku',
        other: 'Zbývá # znaků',
      }),
    issues: 'Problémy s popisem',
    shorten: (limit) => `Zkrátit na ${limit}`,
    preview: 'Co zbude',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', few: '# hashtagy', many: '# hashtagu', other: '# hashtagů' })}, ${count(mentions, { one: '# zmínka', few: '# zmínky', many: '# zmínky', other: '# zmínek' })}`,
  },

  options: {
    title: 'Tvůj příspěvek',
    postingAs: 'Zveřejňuješ jako',
    privacy: 'Kdo to uvidí',
    choosePrivacy: 'Vyber, kdo to uvidí',
    privacyMissing: 'Než příspěvek zveřejníš, vyber, kdo ho uvidí.',
    privacyNote: 'TikTok chce, aby výběr byl na tobě; výchozí hodnota není.',
    privacyIssues: 'Problémy s publikem',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Všichni',
      FOLLOWER_OF_CREATOR: 'Sledující',
      MUTUAL_FOLLOW_FRIENDS: 'Přátelé (sledující, které taky sleduješ)',
      SELF_ONLY: 'Jen ty',
    },
    brandedNotPrivate: 'Viditelnost značkového obsahu nejde nastavit na soukromou.',
    interactions: 'Ostatní můžou',
    comment: 'Komentovat',
    duet: 'Vytvářet duety',
    stitch: 'Vytvářet sešití',
    switchedOff: 'Vypnuto v nastavení účtu.',
    disclose: 'Upozornit, že příspěvek něco propaguje',
    discloseNote: 'Zapni, pokud propaguje tebe, třetí stranu nebo obojí.',
    ownBrand: 'Tvoje značka',
    ownBrandNote: 'Propaguješ sebe nebo svoji firmu.',
    branded: 'Značkový obsah',
    brandedNote: 'Propaguješ jinou značku nebo třetí stranu.',
    labelled: (label) => `Tvoje fotka nebo video bude mít označení „${label}“.`,
    promotional: 'Propagační obsah',
    paidPartnership: 'Placené partnerství',
    disclosureMissing: 'Musíš uvést, jestli tvůj obsah propaguje tebe, třetí stranu nebo obojí.',
    ai: 'Vytvořeno pomocí AI',
    aiNote: 'Videa tak TikTok označí natrvalo. Pro fotky žádné označení neuvádí: napiš to i do popisu.',
    draft: 'Poslat do schránky TikToku jako koncept',
    draftNote:
      'Zveřejníš ho v aplikaci. Publikum, interakce, upozornění na propagaci a hudba se nastavují tam, ne tady.',
    music: 'Hudba',
    musicNone: 'Bez hudby',
    musicAuto: 'Ať vybere TikTok',
    musicAutoNote: 'TikTok vybere skladbu bez licenčních poplatků; kterou, nejde říct.',
    musicPick: 'Skladba z Komerční hudební knihovny',
    musicGenre: 'Žánr',
    musicTracks: 'Skladby',
    musicLoading: 'Načítají se skladby…',
    musicFailed: 'Skladby se nepodařilo načíst.',
    musicNoClip: 'Tuto skladbu nejde přidat k příspěvku.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problémy s příspěvkem',
  },

  preview: {
    title: 'Náhled',
    carousel: 'Fotky příspěvku',
    slide: (place, total) => `${number(place)} ${of(total)}`,
    next: 'Další fotka',
    previous: 'Předchozí fotka',
    video: (name) => `Video ${name}`,
    play: 'Přehrát video',
    pause: 'Pozastavit video',
    more: 'více',
    less: 'méně',
    empty: 'Tady se ukáže tvůj příspěvek.',
    noPicture: 'Tento prohlížeč ho ukáže až po opravě.',
  },

  prepare: {
    all: (amount) => `Připravit ${files(amount)}`,
    none: 'Připravit',
    label: 'Příprava',
    starting: 'Začínáme',
    cancel: 'Zrušit',
    cancelled: 'Zrušeno. Tvoje soubory jsou, jaké byly.',
    failed: (message) => `Příprava se nepovedla: ${message}. Můžeš to zkusit znovu.`,
    stopped: 'Příprava byla zastavena.',
    begun: 'Příprava běží.',
    stages: {
      inspect: (name) => `Prohlížení: ${name}`,
      decode: (name) => `Čtení: ${name}`,
      scale: (name) => `Změna velikosti: ${name}`,
      encode: (name) => `Zápis: ${name}`,
      copy: (name) => `Kopírování: ${name}`,
      transcode: (name) => `Kódování: ${name}`,
      verify: (name) => `Kontrola: ${name}`,
      done: (name) => `Hotovo: ${name}`,
      other: (name) => `Příprava: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (hotovo ${number(done)} ${of(total)})`,
    timeLeft: (left) => `zbývá asi ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# soubor je připraven', few: '# soubory jsou připraveny', many: '# souboru je připraveno', other: '# souborů je připraveno' })} ke zveřejnění.${refused > 0 ? ` Nejde zveřejnit ${files(refused)}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'Nejde zveřejnit: {names}. Vynech ho a můžeš pokračovat.'
        : 'Nejde zveřejnit: {names}. Vynech je a můžeš pokračovat.',
    retry: 'Zkusit znovu',
    leaveOut: (amount) => `Vynechat ${files(amount)}`,
    savings: 'Co se ušetřilo',
    bytesSaved: (before, after, saved) => `Z ${before} na ${after} (o ${percent(saved)} méně)`,
    bytesGrown: (before, after) => `Z ${before} na ${after}`,
    pixelsSaved: (before, after) => `Z ${before} na ${after} Mpx`,
    removed: (what, amount) =>
      `${count(amount, { one: 'Odstraněno z # fotky', few: 'Odstraněno ze # fotek', many: 'Odstraněno z # fotky', other: 'Odstraněno z # fotek' })}: ${what}`,
    metadata: { gps: 'poloha GPS', exif: 'údaje z fotoaparátu (EXIF)' },
  },

  post: {
    post: 'Zveřejnit',
    again: 'Zveřejnit znovu',
    goOn: 'Pokračovat',
    undecided: (amount) =>
      amount === 1
        ? '{names} čeká na tvé rozhodnutí, teprve pak ho tento účet může zveřejnit.'
        : '{names} čekají na tvé rozhodnutí, teprve pak je tento účet může zveřejnit.',
    posting: 'Zveřejňuje se…',
    uploadLabel: 'Nahrávání',
    stop: 'Zastavit nahrávání',
    stopped: (sent, total) =>
      `Zastaveno. Nahráno ${number(sent)} ${count(total, { one: 'z # souboru', few: 'ze # souborů', many: 'z # souboru', other: 'z # souborů' })}; co je nahrané, znovu se posílat nebude.`,
    tooMuch: (wait) =>
      `Za krátkou dobu přišlo příliš mnoho požadavků. ${wait === null ? 'Chvíli počkej a pak zveřejni znovu.' : `Znovu to jde zkusit za ${count(wait, { one: '# sekundu', few: '# sekundy', many: '# sekundy', other: '# sekund' })}.`} Co je nahrané, znovu se posílat nebude.`,
    retry: 'Zkusit znovu',
    retryIn: (wait) => `Zkusit znovu za ${number(wait)} s`,
    canRetry: 'Teď to jde zkusit znovu.',
    begun: 'Zveřejňuje se.',
    consent: 'Zveřejněním přijímáš {music} TikToku.',
    consentBranded: 'Zveřejněním přijímáš {branded} a {music} TikToku.',
    musicUsage: 'Potvrzení o použití hudby',
    brandedPolicy: 'Zásady značkového obsahu',
    uploading: (name, place, total, sent) =>
      `Nahrávání: ${name} (${number(place)} ${of(total)}), ${percent(sent)}`,
    delay: 'Po zveřejnění může trvat pár minut, než bude příspěvek vidět na tvém profilu.',
    refused: 'API příspěvek odmítlo',
    refusedSaying: (message) => `API příspěvek odmítlo: ${message}`,
    failed: 'Příspěvek se nepodařilo odeslat.',
    sentAway: 'Odesláno.',
    handedOver: 'Vše je připravené.',
    unreachable: 'API nebylo dostupné.',
    absent: 'Na této adrese žádné API není: stránka běží bez něj. Co je připravené, jde uložit.',
    noReason: (status) => `API odpovědělo ${status} bez udání důvodu.`,
    unreadable: 'Odpověď API nešla přečíst.',
  },

  outcome: {
    label: 'Odpověď API',
    accepted: 'Přijato',
    steps: 'Co se s ním děje',
    meanings: {
      draft: 'Uloženo jako koncept. Nic se nezveřejňuje.',
      scheduled: 'Naplánováno.',
      processing: 'TikTok na něm pracuje.',
      'in-review': 'TikTok ho kontroluje, jak to často dělá, a pak ho zveřejní.',
      posted: 'Zveřejněno.',
      retrying: 'TikTok ho nepřijal; API to samo zkusí znovu.',
      failed: 'TikTok ho odmítl.',
      deleted: 'Smazáno.',
      unreadable: 'Odpověď API nešla přečíst.',
    },
    permalink: 'Jeho trvalý odkaz je {link}',
    privatePost: 'Trvalý odkaz není: tento příspěvek vidíš jen ty, takže mu TikTok veřejnou adresu nedává.',
    inbox: 'Trvalý odkaz není: čeká ve schránce TikToku, dokud ho nezveřejníš v aplikaci.',
    notYet: 'Trvalý odkaz zatím není: TikTok ho přidělí po zveřejnění příspěvku.',
    lost: 'API už neodpovídá; příspěvek může přesto pokračovat.',
    retryable: {
      yes: 'Nové odeslání se může podařit.',
      later: 'Nové odeslání se může podařit později.',
      no: 'Nové odeslání beze změny znovu selže.',
    },
    tiktokSays: 'Slovy TikToku: {message}',
  },
}
