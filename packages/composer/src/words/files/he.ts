import { setApart } from '@postfit/core/language'
import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'two' | 'other'>('he')
const files = (amount: number): string =>
  count(amount, { one: 'קובץ אחד', two: 'שני קבצים', other: '# קבצים' })
const photos = (amount: number): string =>
  count(amount, { one: 'תמונה אחת', two: 'שתי תמונות', other: '# תמונות' })

/** Hebrew: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'קבצים',
    files,
    list: 'קבצים',
    required: 'יש להוסיף תמונות או סרטון.',
    notReady: 'הקבצים של הפוסט עוד לא מוכנים.',
    add: 'הוספת תמונות או סרטון',
    drop: 'אפשר לגרור לכאן תמונות, או סרטון',
    letGo: 'לשחרר כאן כדי לבדוק',
    addMore: 'הוספת קבצים',
    hint: 'או להדביק אותם, או לבחור מהמכשיר.',
    hintCompact: 'לגרור, להדביק או לבחור.',
    pick: 'בחירת קבצים',
    camera: 'צילום תמונה',
    library: 'מהגלריה',
    idea: 'שווה לנסות צילום מסך ב-PNG: TikTok דוחה כל אחד מהם.',
    tooMany: (limit, left) =>
      `בפוסט כאן אפשר עד ${files(limit)}; ${count(left, { one: 'קובץ אחד לא נוסף', two: 'שני קבצים לא נוספו', other: '# קבצים לא נוספו' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: 'נוסף קובץ אחד', two: 'נוספו שני קבצים', other: 'נוספו # קבצים' })}. ${found}`,
    noIssue: 'לא נמצאו בעיות.',
    removed: (names) => `הוסר: ${setApart(names)}.`,
    undo: 'ביטול',
    undone: 'הפעולה בוטלה.',
    moved: (name, place, total) =>
      `${setApart(name)} נמצא עכשיו במקום ${number(place)} מתוך ${number(total)}.`,
    sort: (name, place, total) =>
      `סידור ${setApart(name)}, ${number(place)} מתוך ${number(total)}. אפשר לגרור או להשתמש במקשי החצים.`,
    moveUp: (name) => `להעביר את ${setApart(name)} למעלה`,
    moveDown: (name) => `להעביר את ${setApart(name)} למטה`,
    cover: 'שער',
    makeCover: (name) => `שער: ${setApart(name)}`,
    isCover: (name) => `${setApart(name)} הוא השער`,
    overLimit: (max, over) =>
      `בפוסט אפשר עד ${photos(max)}: ${count(over, { one: 'אין מקום לאחרונה', two: 'אין מקום לשתי האחרונות', other: 'אין מקום ל-# האחרונות' })}.`,
    dropRest: (over) =>
      count(over, { one: 'להסיר את האחרונה', two: 'להסיר את שתי האחרונות', other: 'להסיר את # האחרונות' }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `בפוסט יש מקום לסרטון אחד. נוספו ${number(films)}: יש לבחור מה להשאיר.`
        : `בפוסט יש או תמונות או סרטון אחד. הוספת ${photos(pictures)} ${count(films, { one: 'וסרטון אחד', two: 'ושני סרטונים', other: 'ו-# סרטונים' })}: יש לבחור מה להשאיר.`,
    keepPhotos: (amount) =>
      count(amount, { one: 'להשאיר את התמונה', two: 'להשאיר את שתי התמונות', other: 'להשאיר את # התמונות' }),
    keepVideo: (name) => `להשאיר רק את ${setApart(name)}`,
  },

  file: {
    standing: {
      checking: 'בבדיקה',
      refused: 'אי אפשר לפרסם',
      over: 'מעבר למגבלה',
      asks: 'דרושה החלטה שלך',
      repair: 'TikTok הייתה דוחה אותו: יתוקן',
      warning: 'יתוקן',
      fine: 'מתאים כמו שהוא',
      ready: 'מוכן לפרסום',
      preparing: (done) => `בהכנה, ${percent(done)}`,
    },
    remove: (name) => `להסיר את ${setApart(name)}`,
    stop: (name) => `להפסיק עם ${setApart(name)}`,
    repairOne: (name) => `לתקן רק את ${setApart(name)}`,
    retryOne: (name) => `לנסות שוב את ${setApart(name)}`,
    issues: (name) => `בעיות בקובץ ${setApart(name)}`,
    left: (name) => `מה שנשאר בקובץ ${setApart(name)}`,
    wrong: (name) => `מה שלא היה תקין בקובץ ${setApart(name)}`,
    clean: 'לא נשארו בעיות: הקובץ החדש נבדק לפי אותם כללים.',
    history: 'מה שלא היה תקין במקור',
    noRepair: 'אין דרך לתקן קבצים מהסוג הזה.',
    willDo: 'מה ייעשה',
    did: 'מה נעשה',
    save: (name) => `לשמור את ${setApart(name)}`,
    details: 'פרטים',
    goodToKnow: 'טוב לדעת',
    photo: (name) => `התמונה ${setApart(name)}`,
    original: (name) => `${setApart(name)}, המקור`,
    result: (name) => `${setApart(name)}, מוכן לפרסום`,
    before: 'לפני',
    after: 'אחרי',
    sameBytes: 'זהה לחלוטין',
    more: (bytes) => `גדול יותר ב-${setApart(bytes)}`,
    smaller: (saved) => `קטן יותר ב-${percent(saved)}`,
    compare: 'השוואה מקרוב',
    compareLabel: (name) => `כמה רואים מהמקור ${setApart(name)}`,
    format: 'פורמט',
    pixels: 'פיקסלים',
    size: 'גודל',
    duration: 'אורך',
    frameRate: 'קצב פריימים',
    framesASecond: (rate) => `${rate} לשנייה`,
    codecs: 'קידוד',
    silent: 'ללא צליל',
    detailsOf: (name) => `פרטים על ${setApart(name)}`,
    empty: 'קובץ ריק',
    marks: { repair: 'תיקון', error: 'נדחה', warning: 'אזהרה', notice: 'הערה' },
  },

  provenance: {
    made: 'נוצר באמצעות AI.',
    partly: 'נוצר בחלקו באמצעות AI.',
    madeBy: (model) => `נוצר באמצעות AI (${setApart(model)}).`,
    places: {
      c2pa: 'כך כתוב בנתוני Content Credentials.',
      xmp: 'כך כתוב בנתוני העריכה (XMP).',
      iptc: 'כך כתוב בקרדיטים (IPTC).',
      exif: 'כך כתוב בנתוני המצלמה (EXIF).',
      text: 'כך כתוב בטקסט שבתוכו.',
    },
    unreadable: 'יש בו נתוני Content Credentials, אבל אי אפשר לקרוא אותם.',
    credentials: 'יש בו נתוני Content Credentials, ולא מוזכר בהם AI.',
    camera: 'כתוב בו איך הוא נוצר, ולא מוזכר AI.',
    unverified: 'כל אחד יכול לכתוב את זה: איש לא בדק.',
    mark: 'לסמן שהפוסט נוצר באמצעות AI',
    marked: 'הפוסט מסומן כתוכן שנוצר באמצעות AI.',
    keep: 'להשאיר את נתוני Content Credentials',
    keepNote: 'הם יכולים לספר מי יצר אותו, איפה ובמה. אם צריך לכתוב את הקובץ מחדש, הם אובדים.',
  },

  choices: {
    title: (name) => `איך לתקן את ${setApart(name)}`,
    summary: 'בחירת אופן התיקון',
    format: 'פורמט',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'הפורמט המקורי, אם TikTok מקבלת אותו' },
    shape: 'צורה',
    shapes: {
      inside: 'המקורית',
      crop: (ratio) => `חיתוך ל-${ratio}`,
      pad: (ratio) => `על רקע ${ratio}`,
      blur: (ratio) => `על רקע ${ratio} מטושטש`,
    },
    background: 'רקע',
    ratio: 'יחס גובה-רוחב',
    frame: (name) => `החלק שנשאר מתוך ${setApart(name)}`,
    frameHint: 'אפשר לגרור את המסגרת או להשתמש במקשי החצים.',
  },

  video: {
    edit: (name) => `חיתוך ושער של ${setApart(name)}`,
    trim: 'איזה קטע לפרסם',
    tooLong: 'שום דבר לא נחתך בלי אישור ממך. קודם מאשרים, ואז בוחרים איזה קטע נשאר.',
    cutTo: (longest) => `לחתוך ל-${longest}`,
    start: (name) => `ההתחלה של ${setApart(name)}`,
    end: (name) => `הסוף של ${setApart(name)}`,
    kept: (kept, longest) => `${kept} מתוך ${longest} לכל היותר`,
    exactly: 'להתחיל בדיוק בפריים הזה',
    exactlyNote: 'לשם כך התמונה מקודדת מחדש, וזה לוקח יותר זמן.',
    roughlyNote:
      'מתחיל בפריים המפתח הקודם, עד כמה שניות קודם, ומסתיים מוקדם יותר באותה מידה. התמונה נשארת זהה לחלוטין, וזה מהיר.',
    whole: 'להשאיר את כולו',
    asItIs: (bytes) => `כמו שהוא, ${bytes}`,
    smaller: (bytes) => `קטן יותר, בערך ${bytes}`,
    cover: 'שער',
    coverOf: (name) => `השער של ${setApart(name)}`,
    coverAt: (name) => `פריים השער של ${setApart(name)}`,
    frameAt: (time) => `הפריים ב-${time}`,
    ownPhoto: 'להשתמש בתמונה משלך',
    ownCover: (name) => `${setApart(name)} הוא השער: תמונה משלך, שמועלית עם הסרטון.`,
    takeFrame: 'להשתמש בפריים במקום',
    noCover: (name, least) =>
      `${setApart(name)} לא יכול להיות שער: דרושה תמונה של לפחות ${setApart(`${number(least)} × ${number(least)}`)} פיקסלים שאפשר לתקן כאן.`,
    coverNote: 'בדיוק הפריים הזה מוצג עד שמפעילים את הסרטון.',
    noFrame: 'הדפדפן הזה לא יכול להציג פריימים מהסרטון; TikTok לוקחת את הפריים בזמן הזה.',
  },
}
