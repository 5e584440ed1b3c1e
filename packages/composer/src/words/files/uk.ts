import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('uk')
const files = (amount: number): string =>
  count(amount, { one: '# файл', few: '# файли', many: '# файлів', other: '# файлу' })

/** Ukrainian: files, and what is chosen for them. */
export const words: FileWords = {
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
    tooLong: 'Без вашої згоди нічого не обріжеться. Дайте згоду, а потім виберіть, яка частина залишиться.',
    cutTo: (longest) => `Обрізати до ${longest}`,
    start: (name) => `Початок: ${name}`,
    end: (name) => `Кінець: ${name}`,
    kept: (kept, longest) => `${kept} з ${longest} максимум`,
    exactly: 'Почати точно з цього кадру',
    exactlyNote: 'Зображення для цього кодується наново, що довше.',
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
}
