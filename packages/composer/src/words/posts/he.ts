import { setApart } from '@postfit/core/language'
import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'two' | 'other'>('he')
const files = (amount: number): string =>
  count(amount, { one: 'קובץ אחד', two: 'שני קבצים', other: '# קבצים' })
const characters = (amount: number): string =>
  count(amount, { one: 'תו אחד', two: 'שני תווים', other: '# תווים' })

/** Hebrew: the post around them. */
export const words: PostWords = {
  language: 'he',
  name: 'עברית',

  caption: {
    label: 'תיאור',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} יותר מדי`,
    left: (amount) => count(amount, { one: 'נשאר תו אחד', two: 'נשארו שני תווים', other: 'נשארו # תווים' }),
    issues: 'בעיות בתיאור',
    shorten: (limit) => `לקצר ל-${limit}`,
    preview: 'מה שיישאר',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: 'האשטאג אחד', two: 'שני האשטאגים', other: '# האשטאגים' })}, ${count(mentions, { one: 'אזכור אחד', two: 'שני אזכורים', other: '# אזכורים' })}`,
  },

  options: {
    title: 'הפוסט שלך',
    postingAs: 'פרסום בשם',
    privacy: 'מי יכול לצפות בפוסט',
    choosePrivacy: 'לבחור מי יכול לצפות',
    privacyMissing: 'לפני הפרסום יש לבחור מי יכול לצפות בפוסט.',
    privacyNote: 'TikTok מבקשת שהבחירה תהיה שלך; אין ברירת מחדל.',
    privacyIssues: 'בעיות בבחירת הקהל',
    privacies: {
      PUBLIC_TO_EVERYONE: 'כולם',
      FOLLOWER_OF_CREATOR: 'עוקבים',
      MUTUAL_FOLLOW_FRIENDS: 'חברים (עוקבים שבחרת לעקוב אחריהם בחזרה)',
      SELF_ONLY: 'רק אני',
    },
    brandedNotPrivate: 'אי אפשר להגדיר תוכן ממותג כפרטי.',
    interactions: 'לאחרים מותר',
    comment: 'להגיב',
    duet: 'ליצור דואט',
    stitch: 'לחבר סרטונים',
    switchedOff: 'כבוי בהגדרות החשבון.',
    disclose: 'לציין שהפוסט הזה מקדם משהו',
    discloseNote: 'יש להפעיל אם הוא מקדם אותך, צד שלישי או את שניכם.',
    ownBrand: 'המותג שלך',
    ownBrandNote: 'קידום שלך או של העסק שלך.',
    branded: 'תוכן ממותג',
    brandedNote: 'קידום של מותג אחר או של צד שלישי.',
    labelled: (label) => `התמונה או הסרטון שלך יסומנו בתור ״${label}״.`,
    promotional: 'תוכן פרסומי',
    paidPartnership: 'שותפות בתשלום',
    disclosureMissing: 'עליך לציין אם התוכן שלך מקדם אותך, צד שלישי או את שניכם.',
    ai: 'נוצר באמצעות AI',
    aiNote: 'בסרטונים התווית של TikTok היא לצמיתות. לתמונות לא מתועדת תווית: כדאי לציין גם בתיאור.',
    draft: 'לשלוח כטיוטה לתיבת הדואר הנכנס שלי ב-TikTok',
    draftNote: 'הפרסום נעשה באפליקציה. הקהל, האינטראקציות, הגילוי והמוזיקה מוגדרים שם ולא כאן.',
    music: 'מוזיקה',
    musicNone: 'ללא מוזיקה',
    musicAuto: 'ש-TikTok תבחר',
    musicAutoNote: 'TikTok בוחרת קטע ללא תמלוגים; אי אפשר לדעת איזה.',
    musicPick: 'קטע מספריית המוזיקה המסחרית',
    musicGenre: 'ז׳אנר',
    musicTracks: 'קטעים',
    musicLoading: 'הקטעים נטענים…',
    musicFailed: 'לא הצלחנו לטעון את הקטעים.',
    musicNoClip: 'אי אפשר להוסיף את הקטע הזה לפוסט.',
    trackLength: (length) => `${number(length)} שנ׳`,
    postIssues: 'בעיות בפוסט',
  },

  preview: {
    title: 'תצוגה מקדימה',
    carousel: 'התמונות בפוסט',
    slide: (place, total) => `${number(place)} מתוך ${number(total)}`,
    next: 'התמונה הבאה',
    previous: 'התמונה הקודמת',
    video: (name) => `הסרטון ${setApart(name)}`,
    play: 'הפעלת הסרטון',
    pause: 'השהיית הסרטון',
    more: 'עוד',
    less: 'פחות',
    empty: 'הפוסט שלך יופיע כאן.',
    noPicture: 'הדפדפן הזה לא יכול להציג אותו לפני התיקון.',
  },

  prepare: {
    all: (amount) => `הכנת ${files(amount)}`,
    none: 'הכנה',
    label: 'הכנה',
    starting: 'מתחילים',
    cancel: 'ביטול',
    cancelled: 'בוטל. הקבצים שלך נשארו כמו שהיו.',
    failed: (message) => `ההכנה נכשלה: ${setApart(message)}. אפשר לנסות שוב.`,
    stopped: 'ההכנה הופסקה.',
    begun: 'ההכנה התחילה.',
    stages: {
      inspect: (name) => `בדיקה: ${setApart(name)}`,
      decode: (name) => `קריאה: ${setApart(name)}`,
      scale: (name) => `שינוי גודל: ${setApart(name)}`,
      encode: (name) => `כתיבה: ${setApart(name)}`,
      copy: (name) => `העתקה: ${setApart(name)}`,
      transcode: (name) => `קידוד: ${setApart(name)}`,
      verify: (name) => `אימות: ${setApart(name)}`,
      done: (name) => `הסתיים: ${setApart(name)}`,
      other: (name) => `הכנה: ${setApart(name)}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)} מתוך ${number(total)} מוכנים)`,
    timeLeft: (left) => `נשארו בערך ${number(left)} שנ׳`,
    outcome: (ready, refused) =>
      `${count(ready, { one: 'קובץ אחד מוכן לפרסום', two: 'שני קבצים מוכנים לפרסום', other: '# קבצים מוכנים לפרסום' })}.${refused > 0 ? ` אי אפשר לפרסם ${files(refused)}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'אי אפשר לפרסם את {names}. כדי להמשיך, יש להסיר אותו.'
        : 'אי אפשר לפרסם את {names}. כדי להמשיך, יש להסיר אותם.',
    retry: 'לנסות שוב',
    leaveOut: (amount) => `להסיר ${files(amount)}`,
    savings: 'מה נחסך',
    bytesSaved: (before, after, saved) =>
      `${setApart(before)} הפכו ל-${setApart(after)} (${percent(saved)} פחות)`,
    bytesGrown: (before, after) => `${setApart(before)} הפכו ל-${setApart(after)}`,
    pixelsSaved: (before, after) => `${before} מגה-פיקסל הפכו ל-${after}`,
    removed: (what, amount) =>
      `${count(amount, { one: 'הוסר מתמונה אחת', two: 'הוסר משתי תמונות', other: 'הוסר מ-# תמונות' })}: ${what}`,
    metadata: { gps: 'מיקום GPS', exif: 'נתוני המצלמה (EXIF)' },
  },

  post: {
    post: 'פרסום',
    again: 'לפרסם שוב',
    goOn: 'להמשיך בפרסום',
    undecided: (amount) =>
      amount === 1
        ? 'דרושה החלטה שלך לגבי {names} לפני שהחשבון הזה יוכל לפרסם אותו.'
        : 'דרושה החלטה שלך לגבי {names} לפני שהחשבון הזה יוכל לפרסם אותם.',
    posting: 'הפרסום מתבצע…',
    uploadLabel: 'העלאה',
    stop: 'עצירת ההעלאה',
    stopped: (sent, total) =>
      `נעצר. ${count(sent, { one: 'הועלה אחד', two: 'הועלו שניים', other: 'הועלו #' })} מתוך ${files(total)}, ומה שהועלה לא יישלח שוב.`,
    tooMuch: (wait) =>
      `נשלחו יותר מדי בקשות בזמן קצר. ${wait === null ? 'יש לחכות קצת ואז לפרסם שוב.' : `אפשר לנסות שוב בעוד ${count(wait, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' })}.`} מה שהועלה לא יישלח שוב.`,
    retry: 'לנסות שוב',
    retryIn: (wait) => `לנסות שוב בעוד ${number(wait)} שנ׳`,
    canRetry: 'עכשיו אפשר לנסות לפרסם שוב.',
    begun: 'הפרסום מתבצע.',
    consent: 'עצם הפרסום מהווה הסכמה שלך ל{music} של TikTok.',
    consentBranded: 'עצם הפרסום מהווה הסכמה שלך ל{branded} ול{music} של TikTok.',
    musicUsage: 'אישור השימוש במוזיקה',
    brandedPolicy: 'מדיניות התוכן הממותג',
    uploading: (name, place, total, sent) =>
      `העלאה: ${setApart(name)} (${number(place)} מתוך ${number(total)}), ${percent(sent)}`,
    delay: 'אחרי הפרסום יכולות לעבור כמה דקות עד שיראו את הפוסט בפרופיל שלך.',
    refused: 'ה-API דחה את הפוסט',
    refusedSaying: (message) => `ה-API דחה את הפוסט: ${setApart(message)}`,
    failed: 'לא הצלחנו לשלוח את הפוסט.',
    sentAway: 'נשלח.',
    handedOver: 'הכול מוכן.',
    unreachable: 'לא הייתה גישה ל-API.',
    absent: 'אין API בכתובת הזו: הדף הזה פועל בלעדיו. אפשר לשמור את מה שמוכן.',
    noReason: (status) => `ה-API ענה ${status} בלי סיבה.`,
    unreadable: 'אי אפשר היה לקרוא את התשובה של ה-API.',
  },

  outcome: {
    label: 'התשובה של ה-API',
    accepted: 'התקבל',
    steps: 'מה קורה עם הפוסט',
    meanings: {
      draft: 'נשמר כטיוטה. שום דבר לא מתפרסם.',
      scheduled: 'תוזמן.',
      processing: 'TikTok מעבדת אותו.',
      'in-review': 'TikTok בודקת אותו, כפי שקורה לא פעם, ותפרסם אותו אחר כך.',
      posted: 'פורסם.',
      retrying: 'TikTok לא קיבלה אותו; ה-API מנסה שוב מעצמו.',
      failed: 'TikTok דחתה אותו.',
      deleted: 'נמחק.',
      unreadable: 'אי אפשר היה לקרוא את התשובה של ה-API.',
    },
    permalink: 'הקישור הקבוע שלו: {link}',
    privatePost:
      'אין קישור קבוע: את הפוסט הזה אפשר לראות רק בחשבון שלך, ולכן TikTok לא נותנת לו כתובת ציבורית.',
    inbox: 'אין קישור קבוע: הוא מחכה בתיבת הדואר הנכנס שלך ב-TikTok עד לפרסום באפליקציה.',
    notYet: 'עדיין אין קישור קבוע: TikTok נותנת אותו כשהפוסט מתפרסם.',
    lost: 'ה-API כבר לא עונה; ייתכן שהפוסט ממשיך בכל זאת.',
    retryable: {
      yes: 'שליחה נוספת עשויה להצליח.',
      later: 'שליחה נוספת עשויה להצליח מאוחר יותר.',
      no: 'שליחה נוספת בלי שינוי תיכשל שוב.',
    },
    tiktokSays: 'במילים של TikTok: {message}',
  },
}
