import { uk as messages } from '@postfit/core/locales/uk'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('uk')
const files = (amount: number): string =>
  count(amount, { one: '# файл', few: '# файли', many: '# файлів', other: '# файлу' })

const words: Words = {
  language: 'uk',
  name: 'Українська',

  compose: {
    title: 'Файли',
    files,
    list: 'Файли',
    required: 'Додайте фото або відео.',
    notReady: 'Файли цього допису ще не готові.',
    add: 'Додати фото або відео',
    drop: 'Перетягніть сюди фото або відео',
    letGo: 'Відпустіть, щоб перевірити',
    addMore: 'Додати файли',
    hint: 'або вставте їх, або виберіть на пристрої.',
    hintCompact: 'Перетягніть, вставте або виберіть.',
    pick: 'Вибрати файли',
    camera: 'Зробити фото',
    library: 'З галереї',
    idea: 'Спробуйте знімок екрана в PNG: TikTok відхиляє їх усі.',
    tooMany: (limit, left) =>
      `У допис тут вміщується щонайбільше ${files(limit)}; не додано: ${number(left)}.`,
    added: (amount, found) => `Додано ${files(amount)}. ${found}`,
    noIssue: 'Проблем не знайдено.',
    removed: (names) => `Прибрано: ${names}.`,
    undo: 'Скасувати',
    undone: 'Дію скасовано.',
    moved: (name, place, total) => `${name}: тепер ${number(place)} з ${number(total)}.`,
    sort: (name, place, total) =>
      `Переставити ${name}, ${number(place)} з ${number(total)}. Перетягніть або натискайте стрілки.`,
    moveUp: (name) => `Перемістити ${name} вище`,
    moveDown: (name) => `Перемістити ${name} нижче`,
    cover: 'Обкладинка',
    makeCover: (name) => `Обкладинка: ${name}`,
    isCover: (name) => `${name} — обкладинка`,
    overLimit: (max, over) =>
      `У допис вміщується ${number(max)} фото: ${over === 1 ? 'останнє не вміститься' : count(over, { one: '# останнє не вміститься', few: '# останні не вмістяться', many: '# останніх не вміститься', other: '# останнього не вміститься' })}.`,
    dropRest: (over) =>
      over === 1
        ? 'Прибрати останнє'
        : count(over, {
            one: 'Прибрати # останнє',
            few: 'Прибрати # останні',
            many: 'Прибрати # останніх',
            other: 'Прибрати # останнього',
          }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `У допис вміщується одне відео. Додано ${number(films)}: виберіть, яке залишити.`
        : `У дописі або фото, або одне відео. Додано ${number(pictures)} фото й ${number(films)} відео: виберіть, що залишити.`,
    keepPhotos: (amount) => `Залишити ${number(amount)} фото`,
    keepVideo: (name) => `Залишити лише ${name}`,
  },

  file: {
    standing: {
      checking: 'Перевіряється',
      refused: 'Не можна опублікувати',
      over: 'Понад ліміт',
      asks: 'Потрібне ваше рішення',
      repair: 'TikTok відхилив би його: буде виправлено',
      warning: 'Буде виправлено',
      fine: 'Підходить як є',
      ready: 'Готовий до публікації',
      preparing: (done) => `Підготовка, ${percent(done)}`,
    },
    remove: (name) => `Прибрати ${name}`,
    stop: (name) => `Зупинити ${name}`,
    repairOne: (name) => `Виправити лише ${name}`,
    retryOne: (name) => `Спробувати ${name} ще раз`,
    issues: (name) => `Проблеми: ${name}`,
    left: (name) => `Проблеми, що залишилися: ${name}`,
    wrong: (name) => `Що було не так: ${name}`,
    clean: 'Проблем не залишилося: новий файл перевірено за тими самими правилами.',
    history: 'Що було не так з оригіналом',
    noRepair: 'Такі файли виправити не можна.',
    willDo: 'Що буде зроблено',
    did: 'Що зроблено',
    save: (name) => `Зберегти ${name}`,
    details: 'Подробиці',
    goodToKnow: 'Варто знати',
    photo: (name) => `Фото ${name}`,
    original: (name) => `${name}, оригінал`,
    result: (name) => `${name}, готовий до публікації`,
    before: 'До',
    after: 'Після',
    sameBytes: 'без змін',
    more: (bytes) => `більше на ${bytes}`,
    smaller: (saved) => `менше на ${percent(saved)}`,
    compare: 'Порівняти зблизька',
    compareLabel: (name) => `Скільки видно від оригіналу ${name}`,
    format: 'Формат',
    pixels: 'Пікселі',
    size: 'Розмір',
    duration: 'Тривалість',
    frameRate: 'Частота кадрів',
    framesASecond: (rate) => `${rate} кадр/с`,
    codecs: 'Кодування',
    silent: 'без звуку',
    detailsOf: (name) => `Подробиці: ${name}`,
    empty: 'порожній файл',
    marks: { repair: 'Виправлення', error: 'Відхилено', warning: 'Увага', notice: 'Примітка' },
  },

  provenance: {
    made: 'Створено за допомогою ШІ.',
    partly: 'Частково створено за допомогою ШІ.',
    madeBy: (model) => `Створено за допомогою ШІ (${model}).`,
    places: {
      c2pa: 'Так указано в Content Credentials.',
      xmp: 'Так указано в даних редагування (XMP).',
      iptc: 'Так указано у відомостях про автора (IPTC).',
      exif: 'Так указано в даних камери (EXIF).',
      text: 'Так указано в тексті всередині файлу.',
    },
    unreadable: 'Файл має Content Credentials, але прочитати їх не вдається.',
    credentials: 'Файл має Content Credentials, ШІ в них не згадано.',
    camera: 'У файлі вказано, як його створено, ШІ не згадано.',
    unverified: 'Це може написати будь-хто: ніхто не перевіряв.',
    mark: 'Позначити, що допис створено за допомогою ШІ',
    marked: 'Позначено, що допис створено за допомогою ШІ.',
    keep: 'Зберегти Content Credentials',
    keepNote:
      'Вони можуть розповісти, хто, де й чим його створив. Якщо файл треба записати наново, вони зникнуть.',
  },

  choices: {
    title: (name) => `Як виправити ${name}`,
    summary: 'Вибрати спосіб виправлення',
    format: 'Формат',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Вихідний, якщо TikTok його приймає' },
    shape: 'Форма',
    shapes: {
      inside: 'Вихідна',
      crop: (ratio) => `Обрізати до ${ratio}`,
      pad: (ratio) => `На тлі ${ratio}`,
      blur: (ratio) => `На розмитому тлі ${ratio}`,
    },
    background: 'Тло',
    ratio: 'Пропорції',
    frame: (name) => `Частина, що залишиться: ${name}`,
    frameHint: 'Перетягніть рамку або натискайте стрілки.',
  },

  video: {
    edit: (name) => `Обрізання й обкладинка: ${name}`,
    trim: 'Яку частину опублікувати',
    tooLong: 'Без вашої згоди нічого не обріжеться. Погодьтеся, а потім виберіть, яка частина залишиться.',
    cutTo: (longest) => `Обрізати до ${longest}`,
    start: (name) => `Початок: ${name}`,
    end: (name) => `Кінець: ${name}`,
    kept: (kept, longest) => `${kept} з ${longest} максимум`,
    exactly: 'Почати точно з цього кадру',
    exactlyNote: 'Для цього зображення кодується наново, що довше.',
    roughlyNote:
      'Почнеться з попереднього ключового кадру, до кількох секунд раніше, і на стільки ж раніше закінчиться. Зображення не зміниться ані на біт, і це швидко.',
    whole: 'Залишити цілим',
    asItIs: (bytes) => `Як є, ${bytes}`,
    smaller: (bytes) => `Менше, близько ${bytes}`,
    cover: 'Обкладинка',
    coverOf: (name) => `Обкладинка: ${name}`,
    coverAt: (name) => `Кадр для обкладинки: ${name}`,
    frameAt: (time) => `Кадр на ${time}`,
    ownPhoto: 'Використати власне фото',
    ownCover: (name) => `${name} — обкладинка: ваше фото, яке завантажується разом із відео.`,
    takeFrame: 'Узяти кадр із відео',
    noCover: (name, least) =>
      `${name} не може бути обкладинкою: потрібне фото щонайменше ${number(least)} × ${number(least)} px, яке можна тут виправити.`,
    coverNote: 'Саме цей кадр видно, доки відео не запустять.',
    noFrame: 'Цей браузер не може показати кадри відео; TikTok візьме кадр на цьому моменті.',
  },

  caption: {
    label: 'Опис',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# зайвий символ',
        few: '# зайві символи',
        many: '# зайвих символів',
        other: '# зайвого символу',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Залишився # символ',
        few: 'Залишилося # символи',
        many: 'Залишилося # символів',
        other: 'Залишилося # символу',
      }),
    issues: 'Проблеми опису',
    shorten: (limit) => `Скоротити до ${limit}`,
    preview: 'Що залишиться',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# хештег', few: '# хештеги', many: '# хештегів', other: '# хештега' })}, ${count(mentions, { one: '# згадка', few: '# згадки', many: '# згадок', other: '# згадки' })}`,
  },

  options: {
    title: 'Ваш допис',
    postingAs: 'Публікація від імені',
    privacy: 'Хто може це переглядати',
    choosePrivacy: 'Виберіть, хто може це переглядати',
    privacyMissing: 'Перш ніж публікувати, виберіть, хто може це переглядати.',
    privacyNote: 'TikTok вимагає, щоб вибрали ви; типового значення немає.',
    privacyIssues: 'Проблеми з аудиторією',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Усі',
      FOLLOWER_OF_CREATOR: 'Підписники',
      MUTUAL_FOLLOW_FRIENDS: 'Друзі (взаємні підписники)',
      SELF_ONLY: 'Лише ви',
    },
    brandedNotPrivate: 'Для брендованого контенту не можна вибрати приватний доступ.',
    interactions: 'Інші можуть',
    comment: 'Коментувати',
    duet: 'Знімати дуети',
    stitch: 'Зшивати',
    switchedOff: 'Вимкнено в налаштуваннях акаунта.',
    disclose: 'Указати, що допис щось рекламує',
    discloseNote: 'Увімкніть, якщо він рекламує вас, третю сторону або обох.',
    ownBrand: 'Ваш бренд',
    ownBrandNote: 'Ви рекламуєте себе або свій бізнес.',
    branded: 'Брендований контент',
    brandedNote: 'Ви рекламуєте інший бренд або третю сторону.',
    labelled: (label) => `Ваше фото або відео отримає позначку «${label}».`,
    promotional: 'Рекламний контент',
    paidPartnership: 'Платне партнерство',
    disclosureMissing: 'Потрібно вказати, чи рекламує ваш контент вас, третю сторону чи обох.',
    ai: 'Створено за допомогою ШІ',
    aiNote:
      'Відео TikTok позначає так назавжди. Для фото такої позначки в документації немає: напишіть про це й в описі.',
    draft: 'Надіслати у «Вхідні» TikTok як чернетку',
    draftNote:
      'Ви опублікуєте її в застосунку. Аудиторія, взаємодії, розкриття та музика налаштовуються там, а не тут.',
    music: 'Музика',
    musicNone: 'Без музики',
    musicAuto: 'Нехай вибере TikTok',
    musicAutoNote: 'TikTok візьме трек без ліцензійних відрахувань; який саме, невідомо.',
    musicPick: 'Трек із Бібліотеки комерційної музики',
    musicGenre: 'Жанр',
    musicTracks: 'Треки',
    musicLoading: 'Завантажуємо треки…',
    musicFailed: 'Не вдалося завантажити треки.',
    musicNoClip: 'Цей трек не можна додати до допису.',
    trackLength: (length) => `${number(length)} с`,
    postIssues: 'Проблеми допису',
  },

  preview: {
    title: 'Перегляд',
    carousel: 'Фото допису',
    slide: (place, total) => `${number(place)} з ${number(total)}`,
    next: 'Наступне фото',
    previous: 'Попереднє фото',
    video: (name) => `Відео ${name}`,
    play: 'Відтворити відео',
    pause: 'Призупинити відео',
    more: 'більше',
    less: 'менше',
    empty: 'Тут з’явиться ваш допис.',
    noPicture: 'Цей браузер зможе показати файл лише після виправлення.',
  },

  prepare: {
    all: (amount) => `Підготувати ${files(amount)}`,
    none: 'Підготувати',
    label: 'Підготовка',
    starting: 'Починаємо',
    cancel: 'Скасувати',
    cancelled: 'Скасовано. Ваші файли такі самі, як були.',
    failed: (message) => `Підготовка не вдалася: ${message}. Можна спробувати ще раз.`,
    stopped: 'Підготовку зупинено.',
    begun: 'Триває підготовка.',
    stages: {
      inspect: (name) => `Перевірка: ${name}`,
      decode: (name) => `Читання: ${name}`,
      scale: (name) => `Зміна розміру: ${name}`,
      encode: (name) => `Запис: ${name}`,
      copy: (name) => `Копіювання: ${name}`,
      transcode: (name) => `Кодування: ${name}`,
      verify: (name) => `Контроль: ${name}`,
      done: (name) => `Готово: ${name}`,
      other: (name) => `Підготовка: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (готово ${number(done)} з ${number(total)})`,
    timeLeft: (left) => `залишилося близько ${number(left)} с`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# файл готовий', few: '# файли готові', many: '# файлів готово', other: '# файлу готово' })} до публікації.${refused > 0 ? ` Не можна опублікувати ${files(refused)}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'Не можна опублікувати: {names}. Приберіть цей файл, щоб продовжити.'
        : 'Не можна опублікувати: {names}. Приберіть ці файли, щоб продовжити.',
    retry: 'Повторити',
    leaveOut: (amount) => `Прибрати ${files(amount)}`,
    savings: 'Скільки заощаджено',
    bytesSaved: (before, after, saved) => `Було ${before}, стало ${after} (на ${percent(saved)} менше)`,
    bytesGrown: (before, after) => `Було ${before}, стало ${after}`,
    pixelsSaved: (before, after) => `Було ${before} Мп, стало ${after} Мп`,
    removed: (what, amount) => `Видалено з ${number(amount)} фото: ${what}`,
    metadata: { gps: 'координати GPS', exif: 'дані камери (EXIF)' },
  },

  post: {
    post: 'Опублікувати',
    again: 'Опублікувати знову',
    goOn: 'Продовжити',
    undecided: (amount) =>
      amount === 1
        ? '{names}: потрібне ваше рішення, перш ніж цей акаунт зможе опублікувати файл.'
        : '{names}: потрібне ваше рішення, перш ніж цей акаунт зможе опублікувати файли.',
    posting: 'Публікуємо…',
    uploadLabel: 'Завантаження',
    stop: 'Зупинити завантаження',
    stopped: (sent, total) =>
      `Зупинено. Завантажено ${number(sent)} з ${count(total, { one: '# файлу', few: '# файлів', many: '# файлів', other: '# файлу' })}; завантажене не буде надіслано знову.`,
    tooMuch: (wait) =>
      `За короткий час надійшло забагато запитів. ${wait === null ? 'Трохи зачекайте й опублікуйте ще раз.' : `Спробувати знову можна через ${count(wait, { one: '# секунду', few: '# секунди', many: '# секунд', other: '# секунди' })}.`} Завантажене не буде надіслано знову.`,
    retry: 'Повторити',
    retryIn: (wait) => `Повторити через ${number(wait)} с`,
    canRetry: 'Тепер можна спробувати опублікувати ще раз.',
    begun: 'Публікуємо.',
    consent: 'Публікуючи, ви приймаєте {music} TikTok.',
    consentBranded: 'Публікуючи, ви приймаєте {branded} і {music} TikTok.',
    musicUsage: 'Підтвердження використання музики',
    brandedPolicy: 'Політику щодо брендованого контенту',
    uploading: (name, place, total, sent) =>
      `Завантаження: ${name} (${number(place)} з ${number(total)}), ${percent(sent)}`,
    delay: 'Допис може з’явитися у вашому профілі за кілька хвилин після публікації.',
    refused: 'API відхилив допис',
    refusedSaying: (message) => `API відхилив допис: ${message}`,
    failed: 'Не вдалося надіслати допис.',
    sentAway: 'Надіслано.',
    handedOver: 'Усе готово.',
    unreachable: 'Не вдалося зв’язатися з API.',
    absent: 'За цією адресою немає API: сторінка працює без нього. Готове можна зберегти.',
    noReason: (status) => `API відповів ${status} без пояснення.`,
    unreadable: 'Не вдалося прочитати відповідь API.',
  },

  outcome: {
    label: 'Відповідь API',
    accepted: 'Прийнято',
    steps: 'Що з дописом',
    meanings: {
      draft: 'Збережено як чернетку. Нічого не публікується.',
      scheduled: 'Заплановано.',
      processing: 'TikTok його обробляє.',
      'in-review': 'TikTok його перевіряє, як це часто буває, а потім опублікує.',
      posted: 'Опубліковано.',
      retrying: 'TikTok його не прийняв; API спробує ще раз сам.',
      failed: 'TikTok його відхилив.',
      deleted: 'Видалено.',
      unreadable: 'Не вдалося прочитати відповідь API.',
    },
    permalink: 'Постійне посилання: {link}',
    privatePost:
      'Постійного посилання немає: цей допис бачите лише ви, тому TikTok не дає йому загальнодоступної адреси.',
    inbox:
      'Постійного посилання немає: допис чекає у «Вхідних» TikTok, доки ви не опублікуєте його в застосунку.',
    notYet: 'Постійного посилання ще немає: TikTok дасть його після публікації.',
    lost: 'API більше не відповідає; публікація все ж може тривати.',
    retryable: {
      yes: 'Якщо надіслати ще раз, може вийти.',
      later: 'Якщо надіслати ще раз пізніше, може вийти.',
      no: 'Якщо надіслати ще раз без змін, знову не вийде.',
    },
    tiktokSays: 'Слова TikTok: {message}',
  },
}

/** Ukrainian. */
export const uk: Language = { words, messages }
