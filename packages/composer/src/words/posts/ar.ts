import { setApart } from '@postfit/core/language'
import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar')
const files = (amount: number): string =>
  count(amount, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  })
const filesOblique = (amount: number): string => (amount === 2 ? 'ملفين' : files(amount))
const photosOblique = (amount: number): string =>
  count(amount, {
    zero: '# صورة',
    one: 'صورة واحدة',
    two: 'صورتين',
    few: '# صور',
    many: '# صورة',
    other: '# صورة',
  })

/** Arabic: the post around them. */
export const words: PostWords = {
  language: 'ar',
  name: 'العربية',

  caption: {
    label: 'الوصف',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        zero: 'ضمن الحد الأقصى',
        one: 'تجاوزت الحد بحرف واحد',
        two: 'تجاوزت الحد بحرفين',
        few: 'تجاوزت الحد بـ # أحرف',
        many: 'تجاوزت الحد بـ # حرفًا',
        other: 'تجاوزت الحد بـ # حرف',
      }),
    left: (amount) =>
      count(amount, {
        zero: 'لم يبقَ أي حرف',
        one: 'بقي حرف واحد',
        two: 'بقي حرفان',
        few: 'بقيت # أحرف',
        many: 'بقي # حرفًا',
        other: 'بقي # حرف',
      }),
    issues: 'مشكلات الوصف',
    shorten: (limit) => `اختصاره إلى ${limit}`,
    preview: 'ما سيبقى',
    tags: (hashtags, mentions) =>
      `${count(hashtags, {
        zero: 'لا هاشتاجات',
        one: 'هاشتاج واحد',
        two: 'هاشتاجان',
        few: '# هاشتاجات',
        many: '# هاشتاجًا',
        other: '# هاشتاج',
      })}، ${count(mentions, {
        zero: 'لا إشارات',
        one: 'إشارة واحدة',
        two: 'إشارتان',
        few: '# إشارات',
        many: '# إشارة',
        other: '# إشارة',
      })}`,
  },

  options: {
    title: 'منشورك',
    postingAs: 'النشر باسم',
    privacy: 'من يمكنه مشاهدة هذا المنشور',
    choosePrivacy: 'اختر من يمكنه المشاهدة',
    privacyMissing: 'اختر من يمكنه مشاهدة هذا المنشور قبل نشره.',
    privacyNote: 'يطلب TikTok أن تختار بنفسك؛ فلا خيار افتراضي.',
    privacyIssues: 'مشكلات الجمهور',
    privacies: {
      PUBLIC_TO_EVERYONE: 'الجميع',
      FOLLOWER_OF_CREATOR: 'المتابعون',
      MUTUAL_FOLLOW_FRIENDS: 'الأصدقاء (متابعون تتابعهم)',
      SELF_ONLY: 'أنت فقط',
    },
    brandedNotPrivate: 'لا يمكن ضبط ظهور المحتوى ذي العلامة التجارية على «خاص».',
    interactions: 'يمكن للآخرين',
    comment: 'التعليق',
    duet: 'إنشاء دويتو',
    stitch: 'الدمج',
    switchedOff: 'متوقف في إعدادات الحساب.',
    disclose: 'الإفصاح عن أن هذا المنشور يروّج لشيء ما',
    discloseNote: 'شغّل هذا إن كان يروّج لك أو لطرف ثالث أو لكليكما.',
    ownBrand: 'علامتك التجارية',
    ownBrandNote: 'تروّج لنفسك أو لنشاطك التجاري.',
    branded: 'محتوى ذو علامة تجارية',
    brandedNote: 'تروّج لعلامة تجارية أخرى أو لطرف ثالث.',
    labelled: (label) => `سيتم تصنيف صورتك أو الفيديو الخاص بك على أنه «${label}».`,
    promotional: 'محتوى ترويجي',
    paidPartnership: 'شراكة مدفوعة',
    disclosureMissing: 'عليك توضيح ما إذا كان المحتوى يروّج لك أو لطرف ثالث أو لكليكما.',
    ai: 'من إنشاء الذكاء الاصطناعي',
    aiNote: 'يصنّف TikTok الفيديوهات هكذا بشكل دائم. ولا يذكر تصنيفًا للصور: اكتب ذلك في الوصف أيضًا.',
    draft: 'إرسال إلى صندوق الوارد في TikTok كمسودة',
    draftNote: 'تنشره في التطبيق. وهناك تضبط الجمهور والتفاعلات والإفصاح والموسيقى، وليس هنا.',
    music: 'الموسيقى',
    musicNone: 'بلا موسيقى',
    musicAuto: 'دع TikTok يختار',
    musicAutoNote: 'يختار TikTok مقطعًا بلا رسوم حقوق؛ ولا يمكن معرفة أي مقطع سيختار.',
    musicPick: 'مقطع من مكتبة الموسيقى التجارية',
    musicGenre: 'النوع',
    musicTracks: 'المقاطع',
    musicLoading: 'جارٍ جلب المقاطع…',
    musicFailed: 'تعذّر جلب المقاطع.',
    musicNoClip: 'لا يمكن إضافة هذا المقطع إلى منشور.',
    trackLength: (length) => `${number(length)} ث`,
    postIssues: 'مشكلات المنشور',
  },

  preview: {
    title: 'معاينة',
    carousel: 'صور المنشور',
    slide: (place, total) => `${number(place)} من ${number(total)}`,
    next: 'الصورة التالية',
    previous: 'الصورة السابقة',
    video: (name) => `الفيديو ${setApart(name)}`,
    play: 'تشغيل الفيديو',
    pause: 'إيقاف الفيديو مؤقتًا',
    more: 'المزيد',
    less: 'أقل',
    empty: 'يظهر منشورك هنا.',
    noPicture: 'لا يستطيع هذا المتصفح عرضه قبل إصلاحه.',
  },

  prepare: {
    all: (amount) => `تحضير ${filesOblique(amount)}`,
    none: 'تحضير',
    label: 'التحضير',
    starting: 'جارٍ البدء',
    cancel: 'إلغاء',
    cancelled: 'تم الإلغاء. بقيت ملفاتك كما كانت.',
    failed: (message) => `فشل التحضير: ${setApart(message)}. يمكنك المحاولة مجددًا.`,
    stopped: 'تم إيقاف التحضير.',
    begun: 'جارٍ التحضير.',
    stages: {
      inspect: (name) => `جارٍ فحص ${setApart(name)}`,
      decode: (name) => `جارٍ قراءة ${setApart(name)}`,
      scale: (name) => `جارٍ تغيير مقاس ${setApart(name)}`,
      encode: (name) => `جارٍ كتابة ${setApart(name)}`,
      copy: (name) => `جارٍ نسخ ${setApart(name)}`,
      transcode: (name) => `جارٍ ترميز ${setApart(name)}`,
      verify: (name) => `جارٍ التحقق من ${setApart(name)}`,
      done: (name) => `اكتمل ${setApart(name)}`,
      other: (name) => `جارٍ تحضير ${setApart(name)}`,
    },
    progress: (doing, done, total) => `${doing} (اكتمل ${number(done)} من ${number(total)})`,
    timeLeft: (left) => `بقي نحو ${number(left)} ث`,
    outcome: (ready, refused) =>
      `${count(ready, {
        zero: 'لا ملفات جاهزة للنشر',
        one: 'ملف واحد جاهز للنشر',
        two: 'ملفان جاهزان للنشر',
        few: '# ملفات جاهزة للنشر',
        many: '# ملفًا جاهزًا للنشر',
        other: '# ملف جاهز للنشر',
      })}.${refused > 0 ? ` لا يمكن نشر ${filesOblique(refused)}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? 'لا يمكن نشر {names}. أزِله للمتابعة.'
        : amount === 2
          ? 'لا يمكن نشر {names}. أزِلهما للمتابعة.'
          : 'لا يمكن نشر {names}. أزِلها للمتابعة.',
    retry: 'إعادة المحاولة',
    leaveOut: (amount) => `إزالة ${filesOblique(amount)}`,
    savings: 'ما تم توفيره',
    bytesSaved: (before, after, saved) => `من ${before} إلى ${after} (أقل بنسبة ${percent(saved)})`,
    bytesGrown: (before, after) => `من ${before} إلى ${after}`,
    pixelsSaved: (before, after) => `من ${before} ميغابكسل إلى ${after}`,
    removed: (what, amount) => `أُزيل من ${photosOblique(amount)}: ${what}`,
    metadata: { gps: 'موقع GPS', exif: 'بيانات الكاميرا (EXIF)' },
  },

  post: {
    post: 'نشر',
    again: 'النشر مرة أخرى',
    goOn: 'متابعة النشر',
    undecided: (amount) =>
      amount === 1
        ? 'يحتاج {names} إلى قرارك قبل أن يتمكن هذا الحساب من نشره.'
        : amount === 2
          ? 'يحتاج {names} إلى قرارك قبل أن يتمكن هذا الحساب من نشرهما.'
          : 'تحتاج {names} إلى قرارك قبل أن يتمكن هذا الحساب من نشرها.',
    posting: 'جارٍ النشر…',
    uploadLabel: 'الرفع',
    stop: 'إيقاف الرفع',
    stopped: (sent, total) =>
      `تم الإيقاف. رُفع ${number(sent)} من أصل ${filesOblique(total)}، وما رُفع لن يُرسَل مرة أخرى.`,
    tooMuch: (wait) =>
      `وردت طلبات كثيرة في وقت قصير. ${
        wait === null
          ? 'انتظر قليلًا ثم انشر مرة أخرى.'
          : `يمكن المحاولة مرة أخرى بعد ${count(wait, {
              zero: 'لحظة',
              one: 'ثانية واحدة',
              two: 'ثانيتين',
              few: '# ثوانٍ',
              many: '# ثانية',
              other: '# ثانية',
            })}.`
      } ما رُفع لن يُرسَل مرة أخرى.`,
    retry: 'إعادة المحاولة',
    retryIn: (wait) => `إعادة المحاولة بعد ${number(wait)} ث`,
    canRetry: 'يمكن الآن محاولة النشر مرة أخرى.',
    begun: 'جارٍ النشر.',
    consent: 'بالنشر، فإنك توافق على {music} لدى TikTok.',
    consentBranded: 'بالنشر، فإنك توافق على {branded} و{music} لدى TikTok.',
    musicUsage: 'تأكيد استخدام الموسيقى',
    brandedPolicy: 'سياسة المحتوى ذي العلامة التجارية',
    uploading: (name, place, total, sent) =>
      `جارٍ رفع ${setApart(name)} (${number(place)} من ${number(total)})، ${percent(sent)}`,
    delay: 'بعد النشر، قد تمر بضع دقائق حتى يظهر المنشور على ملفك الشخصي.',
    refused: 'رفضت واجهة API المنشور',
    refusedSaying: (message) => `رفضت واجهة API المنشور: ${setApart(message)}`,
    failed: 'تعذّر إرسال المنشور.',
    sentAway: 'تم إرساله.',
    handedOver: 'كل شيء جاهز.',
    unreachable: 'تعذّر الوصول إلى واجهة API.',
    absent: 'لا توجد واجهة API على هذا العنوان: تعمل هذه الصفحة بدونها. ويمكن حفظ ما هو جاهز.',
    noReason: (status) => `ردّت واجهة API بالرمز ${status} دون ذكر سبب.`,
    unreadable: 'تعذّرت قراءة رد واجهة API.',
  },

  outcome: {
    label: 'رد واجهة API',
    accepted: 'تم القبول',
    steps: 'حالة المنشور',
    meanings: {
      draft: 'تم حفظه كمسودة. لم يُنشر شيء.',
      scheduled: 'تمت جدولته.',
      processing: 'يعالجه TikTok الآن.',
      'in-review': 'يراجعه TikTok، كما يفعل كثيرًا، ثم ينشره بعد ذلك.',
      posted: 'تم نشره.',
      retrying: 'لم يقبله TikTok؛ تعيد واجهة API المحاولة تلقائيًا.',
      failed: 'رفضه TikTok.',
      deleted: 'تم حذفه.',
      unreadable: 'تعذّرت قراءة رد واجهة API.',
    },
    permalink: 'رابطه الدائم: {link}',
    privatePost: 'لا رابط دائمًا: أنت فقط من يرى هذا المنشور، لذلك لا يعطيه TikTok عنوانًا عامًا.',
    inbox: 'لا رابط دائمًا: ينتظر المنشور في صندوق الوارد في TikTok حتى تنشره في التطبيق.',
    notYet: 'لا رابط دائمًا بعد: يعطيه TikTok عند نشر المنشور.',
    lost: 'لم تعد واجهة API ترد؛ وقد يستمر النشر مع ذلك.',
    retryable: {
      yes: 'قد ينجح إرساله مرة أخرى.',
      later: 'قد ينجح إرساله مرة أخرى لاحقًا.',
      no: 'إرساله مرة أخرى بلا تغيير سيفشل من جديد.',
    },
    tiktokSays: 'بكلمات TikTok: {message}',
  },
}
