import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('uk')
const files = (amount: number): string =>
  count(amount, { one: '# файл', few: '# файли', many: '# файлів', other: '# файлу' })

/** Ukrainian: the post around them. */
export const words: PostWords = {
  language: 'uk',
  name: 'Українська',

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
      'Ви опублікуєте її в застосунку. Аудиторія, взаємодії, позначка про рекламу та музика налаштовуються там, а не тут.',
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
