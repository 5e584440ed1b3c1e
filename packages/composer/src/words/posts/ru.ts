import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('ru')
const files = (amount: number): string =>
  count(amount, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' })
const ofFiles = (amount: number): string =>
  count(amount, { one: '# файла', few: '# файлов', many: '# файлов', other: '# файла' })

/** Russian: the post around them. */
export const words: PostWords = {
  language: 'ru',
  name: 'Русский',

  caption: {
    label: 'Описание',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# лишний символ',
        few: '# лишних символа',
        many: '# лишних символов',
        other: '# лишнего символа',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Остался # символ',
        few: 'Осталось # символа',
        many: 'Осталось # символов',
        other: 'Осталось # символа',
      }),
    issues: 'Проблемы описания',
    shorten: (limit) => `Сократить до ${limit}`,
    preview: 'Что останется',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# хештег', few: '# хештега', many: '# хештегов', other: '# хештега' })}, ${count(mentions, { one: '# упоминание', few: '# упоминания', many: '# упоминаний', other: '# упоминания' })}`,
  },

  options: {
    title: 'Ваша публикация',
    postingAs: 'Публикация от имени',
    privacy: 'Кто может это смотреть',
    choosePrivacy: 'Выберите, кто может это смотреть',
    privacyMissing: 'Прежде чем публиковать, выберите, кто может это смотреть.',
    privacyNote: 'TikTok требует, чтобы выбрали вы; значения по умолчанию нет.',
    privacyIssues: 'Проблемы с аудиторией',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Все',
      FOLLOWER_OF_CREATOR: 'Подписчики',
      MUTUAL_FOLLOW_FRIENDS: 'Друзья (взаимные подписчики)',
      SELF_ONLY: 'Только вы',
    },
    brandedNotPrivate: 'Для брендированного контента нельзя выбрать приватный доступ.',
    interactions: 'Другие могут',
    comment: 'Комментировать',
    duet: 'Снимать дуэты',
    stitch: 'Сшивать',
    switchedOff: 'Отключено в настройках аккаунта.',
    disclose: 'Указать, что публикация что-то рекламирует',
    discloseNote: 'Включите, если она рекламирует вас, третье лицо или обоих.',
    ownBrand: 'Ваш бренд',
    ownBrandNote: 'Вы рекламируете себя или свой бизнес.',
    branded: 'Брендированный контент',
    brandedNote: 'Вы рекламируете другой бренд или третье лицо.',
    labelled: (label) => `Ваше фото или видео получит пометку «${label}».`,
    promotional: 'Рекламный контент',
    paidPartnership: 'Платное партнёрство',
    disclosureMissing: 'Нужно указать, рекламирует ли ваш контент вас, третье лицо или обоих.',
    ai: 'Создано с помощью ИИ',
    aiNote:
      'Видео TikTok помечает так навсегда. Для фото такой пометки в документации нет: напишите об этом и в описании.',
    draft: 'Отправить во «Входящие» TikTok как черновик',
    draftNote:
      'Вы опубликуете его в приложении. Аудитория, взаимодействия, пометка о рекламе и музыка настраиваются там, а не здесь.',
    music: 'Музыка',
    musicNone: 'Без музыки',
    musicAuto: 'Пусть выберет TikTok',
    musicAutoNote: 'TikTok возьмёт трек без лицензионных отчислений; какой именно, неизвестно.',
    musicPick: 'Трек из Библиотеки коммерческой музыки',
    musicGenre: 'Жанр',
    musicTracks: 'Треки',
    musicLoading: 'Загружаем треки…',
    musicFailed: 'Не удалось загрузить треки.',
    musicNoClip: 'Этот трек нельзя добавить к публикации.',
    trackLength: (length) => `${number(length)} с`,
    postIssues: 'Проблемы публикации',
  },

  preview: {
    title: 'Предпросмотр',
    carousel: 'Фото публикации',
    slide: (place, total) => `${number(place)} из ${number(total)}`,
    next: 'Следующее фото',
    previous: 'Предыдущее фото',
    video: (name) => `Видео ${name}`,
    play: 'Запустить видео',
    pause: 'Приостановить видео',
    more: 'ещё',
    less: 'свернуть',
    empty: 'Здесь появится ваша публикация.',
    noPicture: 'Этот браузер сможет показать файл только после исправления.',
  },

  prepare: {
    all: (amount) => `Подготовить ${files(amount)}`,
    none: 'Подготовить',
    label: 'Подготовка',
    starting: 'Начинаем',
    cancel: 'Отмена',
    cancelled: 'Отменено. Ваши файлы остались прежними.',
    failed: (message) => `Подготовка не удалась: ${message}. Можно попробовать ещё раз.`,
    stopped: 'Подготовка остановлена.',
    begun: 'Идёт подготовка.',
    stages: {
      inspect: (name) => `Проверка: ${name}`,
      decode: (name) => `Чтение: ${name}`,
      scale: (name) => `Изменение размера: ${name}`,
      encode: (name) => `Запись: ${name}`,
      copy: (name) => `Копирование: ${name}`,
      transcode: (name) => `Кодирование: ${name}`,
      verify: (name) => `Контроль: ${name}`,
      done: (name) => `Готово: ${name}`,
      other: (name) => `Подготовка: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (готово ${number(done)} из ${number(total)})`,
    timeLeft: (left) => `осталось около ${number(left)} с`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# файл готов', few: '# файла готовы', many: '# файлов готово', other: '# файла готово' })} к публикации.${refused > 0 ? ` Нельзя опубликовать ${files(refused)}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'Нельзя опубликовать: {names}. Уберите этот файл, чтобы продолжить.'
        : 'Нельзя опубликовать: {names}. Уберите эти файлы, чтобы продолжить.',
    retry: 'Повторить',
    leaveOut: (amount) => `Убрать ${files(amount)}`,
    savings: 'Сколько сэкономлено',
    bytesSaved: (before, after, saved) => `Было ${before}, стало ${after} (на ${percent(saved)} меньше)`,
    bytesGrown: (before, after) => `Было ${before}, стало ${after}`,
    pixelsSaved: (before, after) => `Было ${before} Мп, стало ${after} Мп`,
    removed: (what, amount) => `Удалено из ${number(amount)} фото: ${what}`,
    metadata: { gps: 'координаты GPS', exif: 'данные камеры (EXIF)' },
  },

  post: {
    post: 'Опубликовать',
    again: 'Опубликовать снова',
    goOn: 'Продолжить',
    undecided: (amount) =>
      amount === 1
        ? '{names}: нужно ваше решение, прежде чем этот аккаунт сможет опубликовать файл.'
        : '{names}: нужно ваше решение, прежде чем этот аккаунт сможет опубликовать файлы.',
    posting: 'Публикуем…',
    uploadLabel: 'Загрузка',
    stop: 'Остановить загрузку',
    stopped: (sent, total) =>
      `Остановлено. Загружено ${number(sent)} из ${ofFiles(total)}; загруженное не будет отправлено снова.`,
    tooMuch: (wait) =>
      `За короткое время пришло слишком много запросов. ${wait === null ? 'Немного подождите и опубликуйте ещё раз.' : `Попробовать снова можно через ${count(wait, { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' })}.`} Загруженное не будет отправлено снова.`,
    retry: 'Повторить',
    retryIn: (wait) => `Повторить через ${number(wait)} с`,
    canRetry: 'Теперь можно попробовать опубликовать ещё раз.',
    begun: 'Публикуем.',
    consent: 'Публикуя, вы принимаете {music} TikTok.',
    consentBranded: 'Публикуя, вы принимаете {branded} и {music} TikTok.',
    musicUsage: 'Подтверждение использования музыки',
    brandedPolicy: 'Политику в отношении брендированного контента',
    uploading: (name, place, total, sent) =>
      `Загрузка: ${name} (${number(place)} из ${number(total)}), ${percent(sent)}`,
    delay: 'Публикация может появиться в вашем профиле через несколько минут.',
    refused: 'API отклонил публикацию',
    refusedSaying: (message) => `API отклонил публикацию: ${message}`,
    failed: 'Не удалось отправить публикацию.',
    sentAway: 'Отправлено.',
    handedOver: 'Всё готово.',
    unreachable: 'Не удалось связаться с API.',
    absent: 'По этому адресу нет API: страница работает без него. Готовое можно сохранить.',
    noReason: (status) => `API ответил ${status} без объяснения.`,
    unreadable: 'Не удалось прочитать ответ API.',
  },

  outcome: {
    label: 'Ответ API',
    accepted: 'Принято',
    steps: 'Что с публикацией',
    meanings: {
      draft: 'Сохранено как черновик. Ничего не публикуется.',
      scheduled: 'Запланировано.',
      processing: 'TikTok её обрабатывает.',
      'in-review': 'TikTok её проверяет, как это часто бывает, а затем опубликует.',
      posted: 'Опубликовано.',
      retrying: 'TikTok её не принял; API попробует ещё раз сам.',
      failed: 'TikTok её отклонил.',
      deleted: 'Удалено.',
      unreadable: 'Не удалось прочитать ответ API.',
    },
    permalink: 'Постоянная ссылка: {link}',
    privatePost:
      'Постоянной ссылки нет: эту публикацию видите только вы, поэтому TikTok не даёт ей общедоступный адрес.',
    inbox:
      'Постоянной ссылки нет: публикация ждёт во «Входящих» TikTok, пока вы не опубликуете её в приложении.',
    notYet: 'Постоянной ссылки пока нет: TikTok даст её после публикации.',
    lost: 'API больше не отвечает; публикация всё же может продолжаться.',
    retryable: {
      yes: 'Если отправить ещё раз, может получиться.',
      later: 'Если отправить ещё раз позже, может получиться.',
      no: 'Если отправить ещё раз без изменений, снова не получится.',
    },
    tiktokSays: 'Слова TikTok: {message}',
  },
}
