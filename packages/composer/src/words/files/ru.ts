import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'few' | 'many' | 'other'>('ru')
const files = (amount: number): string =>
  count(amount, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' })
const ofFiles = (amount: number): string =>
  count(amount, { one: '# файла', few: '# файлов', many: '# файлов', other: '# файла' })

/** Russian: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Файлы',
    files,
    list: 'Файлы',
    required: 'Добавьте фото или видео.',
    notReady: 'Файлы этой публикации ещё не готовы.',
    add: 'Добавить фото или видео',
    drop: 'Перетащите сюда фото или видео',
    letGo: 'Отпустите, чтобы проверить',
    addMore: 'Добавить файлы',
    hint: 'или вставьте их, или выберите на устройстве.',
    hintCompact: 'Перетащите, вставьте или выберите.',
    pick: 'Выбрать файлы',
    camera: 'Сделать фото',
    library: 'Из галереи',
    idea: 'Попробуйте снимок экрана в PNG: TikTok отклоняет их все.',
    tooMany: (limit, left) =>
      `В публикацию здесь помещается не больше ${ofFiles(limit)}; не добавлено: ${number(left)}.`,
    added: (amount, found) =>
      `${count(amount, { one: 'Добавлен # файл', few: 'Добавлено # файла', many: 'Добавлено # файлов', other: 'Добавлено # файла' })}. ${found}`,
    noIssue: 'Проблем не найдено.',
    removed: (names) => `Убрано: ${names}.`,
    undo: 'Отменить',
    undone: 'Действие отменено.',
    moved: (name, place, total) => `${name}: теперь ${number(place)} из ${number(total)}.`,
    sort: (name, place, total) =>
      `Переставить ${name}, ${number(place)} из ${number(total)}. Перетащите или нажимайте стрелки.`,
    moveUp: (name) => `Переместить ${name} выше`,
    moveDown: (name) => `Переместить ${name} ниже`,
    cover: 'Обложка',
    makeCover: (name) => `Обложка: ${name}`,
    isCover: (name) => `${name} — обложка`,
    overLimit: (max, over) =>
      `В публикацию помещается ${number(max)} фото: ${over === 1 ? 'последнее не поместится' : count(over, { one: '# последнее не поместится', few: '# последних не поместятся', many: '# последних не поместятся', other: '# последнего не поместится' })}.`,
    dropRest: (over) =>
      over === 1
        ? 'Убрать последнее'
        : count(over, {
            one: 'Убрать # последнее',
            few: 'Убрать # последних',
            many: 'Убрать # последних',
            other: 'Убрать # последнего',
          }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `В публикацию помещается одно видео. Добавлено ${number(films)}: выберите, какое оставить.`
        : `В публикации либо фото, либо одно видео. Добавлено ${number(pictures)} фото и ${number(films)} видео: выберите, что оставить.`,
    keepPhotos: (amount) => `Оставить ${number(amount)} фото`,
    keepVideo: (name) => `Оставить только ${name}`,
  },

  file: {
    standing: {
      checking: 'Проверяется',
      refused: 'Нельзя опубликовать',
      over: 'Сверх лимита',
      asks: 'Нужно ваше решение',
      repair: 'TikTok отклонил бы его: будет исправлен',
      warning: 'Будет исправлен',
      fine: 'Подходит как есть',
      ready: 'Готов к публикации',
      preparing: (done) => `Подготовка, ${percent(done)}`,
    },
    remove: (name) => `Убрать ${name}`,
    stop: (name) => `Остановить ${name}`,
    repairOne: (name) => `Исправить только ${name}`,
    retryOne: (name) => `Попробовать ${name} ещё раз`,
    issues: (name) => `Проблемы: ${name}`,
    left: (name) => `Оставшиеся проблемы: ${name}`,
    wrong: (name) => `Что было не так: ${name}`,
    clean: 'Проблем не осталось: новый файл проверен по тем же правилам.',
    history: 'Что было не так с оригиналом',
    noRepair: 'Такие файлы исправить нельзя.',
    willDo: 'Что будет сделано',
    did: 'Что сделано',
    save: (name) => `Сохранить ${name}`,
    details: 'Подробности',
    goodToKnow: 'Полезно знать',
    photo: (name) => `Фото ${name}`,
    original: (name) => `${name}, оригинал`,
    result: (name) => `${name}, готов к публикации`,
    before: 'До',
    after: 'После',
    sameBytes: 'без изменений',
    more: (bytes) => `больше на ${bytes}`,
    smaller: (saved) => `меньше на ${percent(saved)}`,
    compare: 'Сравнить вблизи',
    compareLabel: (name) => `Сколько видно от оригинала ${name}`,
    format: 'Формат',
    pixels: 'Пиксели',
    size: 'Размер',
    duration: 'Длительность',
    frameRate: 'Частота кадров',
    framesASecond: (rate) => `${rate} кадр/с`,
    codecs: 'Кодирование',
    silent: 'без звука',
    detailsOf: (name) => `Подробности: ${name}`,
    empty: 'пустой файл',
    marks: { repair: 'Исправление', error: 'Отклонено', warning: 'Внимание', notice: 'Примечание' },
  },

  provenance: {
    made: 'Создано с помощью ИИ.',
    partly: 'Частично создано с помощью ИИ.',
    madeBy: (model) => `Создано с помощью ИИ (${model}).`,
    places: {
      c2pa: 'Так указано в Content Credentials.',
      xmp: 'Так указано в данных обработки (XMP).',
      iptc: 'Так указано в сведениях об авторе (IPTC).',
      exif: 'Так указано в данных камеры (EXIF).',
      text: 'Так указано в тексте внутри файла.',
    },
    unreadable: 'В файле есть Content Credentials, но прочитать их не удаётся.',
    credentials: 'В файле есть Content Credentials, ИИ в них не упомянут.',
    camera: 'В файле указано, как он создан, ИИ не упомянут.',
    unverified: 'Это может написать кто угодно: никто не проверял.',
    mark: 'Отметить, что публикация создана с помощью ИИ',
    marked: 'Отмечено, что публикация создана с помощью ИИ.',
    keep: 'Сохранить Content Credentials',
    keepNote:
      'Они могут рассказать, кто, где и чем его создал. Если файл нужно записать заново, они пропадут.',
  },

  choices: {
    title: (name) => `Как исправить ${name}`,
    summary: 'Выбрать способ исправления',
    format: 'Формат',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Исходный, если TikTok его принимает' },
    shape: 'Форма',
    shapes: {
      inside: 'Исходная',
      crop: (ratio) => `Обрезать до ${ratio}`,
      pad: (ratio) => `На фоне ${ratio}`,
      blur: (ratio) => `На размытом фоне ${ratio}`,
    },
    background: 'Фон',
    ratio: 'Пропорции',
    frame: (name) => `Часть, которая останется: ${name}`,
    frameHint: 'Перетащите рамку или нажимайте стрелки.',
  },

  video: {
    edit: (name) => `Обрезка и обложка: ${name}`,
    trim: 'Какую часть опубликовать',
    tooLong:
      'Без вашего согласия ничего не обрежется. Дайте согласие, а затем выберите, какая часть останется.',
    cutTo: (longest) => `Обрезать до ${longest}`,
    start: (name) => `Начало: ${name}`,
    end: (name) => `Конец: ${name}`,
    kept: (kept, longest) => `${kept} из ${longest} максимум`,
    exactly: 'Начать точно с этого кадра',
    exactlyNote: 'Для этого изображение кодируется заново, что дольше.',
    roughlyNote:
      'Начнётся с предыдущего ключевого кадра, до нескольких секунд раньше, и на столько же раньше закончится. Изображение не изменится ни на бит, и это быстро.',
    whole: 'Оставить целиком',
    asItIs: (bytes) => `Как есть, ${bytes}`,
    smaller: (bytes) => `Меньше, около ${bytes}`,
    cover: 'Обложка',
    coverOf: (name) => `Обложка: ${name}`,
    coverAt: (name) => `Кадр для обложки: ${name}`,
    frameAt: (time) => `Кадр на ${time}`,
    ownPhoto: 'Использовать своё фото',
    ownCover: (name) => `${name} — обложка: ваше фото, оно загружается вместе с видео.`,
    takeFrame: 'Взять кадр из видео',
    noCover: (name, least) =>
      `${name} не может быть обложкой: нужно фото не меньше ${number(least)} × ${number(least)} px, которое можно здесь исправить.`,
    coverNote: 'Именно этот кадр виден, пока видео не запустят.',
    noFrame: 'Этот браузер не может показать кадры видео; TikTok возьмёт кадр на этом моменте.',
  },
}
