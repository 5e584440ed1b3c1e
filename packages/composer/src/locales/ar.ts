import { setApart } from '@postfit/core/language'
import { ar as messages } from '@postfit/core/locales/ar'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

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
const videosOblique = (amount: number): string =>
  count(amount, {
    zero: '# فيديو',
    one: 'فيديو واحدًا',
    two: 'فيديوهين',
    few: '# فيديوهات',
    many: '# فيديو',
    other: '# فيديو',
  })

const words: Words = {
  language: 'ar',
  name: 'العربية',

  compose: {
    title: 'الملفات',
    files,
    list: 'الملفات',
    required: 'أضِف صورًا أو فيديو.',
    notReady: 'ملفات هذا المنشور ليست جاهزة بعد.',
    add: 'إضافة صور أو فيديو',
    drop: 'أفلِت هنا صورًا أو فيديو',
    letGo: 'أفلِتها ليبدأ فحصها',
    addMore: 'إضافة ملفات أخرى',
    hint: 'أو ألصِقها، أو اخترها من جهازك.',
    hintCompact: 'أفلِتها أو ألصِقها أو اخترها.',
    pick: 'اختيار ملفات',
    camera: 'التقاط صورة',
    library: 'من معرض الصور',
    idea: 'جرّب لقطة شاشة بصيغة PNG: يرفض TikTok هذه الصيغة دائمًا.',
    tooMany: (limit, left) =>
      `لا يتسع المنشور هنا لأكثر من ${filesOblique(limit)}؛ ${count(left, {
        zero: 'أُضيفت كل الملفات',
        one: 'لم يُضَف ملف واحد',
        two: 'لم يُضَف ملفان',
        few: 'لم تُضَف # ملفات',
        many: 'لم يُضَف # ملفًا',
        other: 'لم يُضَف # ملف',
      })}.`,
    added: (amount, found) => `تمت إضافة ${filesOblique(amount)}. ${found}`,
    noIssue: 'لا توجد مشكلات.',
    removed: (names) => `تمت إزالة ${setApart(names)}.`,
    undo: 'تراجع',
    undone: 'تم التراجع.',
    moved: (name, place, total) => `${setApart(name)} الآن في الموضع ${number(place)} من ${number(total)}.`,
    sort: (name, place, total) =>
      `ترتيب ${setApart(name)}، ${number(place)} من ${number(total)}. اسحبه أو اضغط على مفاتيح الأسهم.`,
    moveUp: (name) => `نقل ${setApart(name)} إلى أعلى`,
    moveDown: (name) => `نقل ${setApart(name)} إلى أسفل`,
    cover: 'الغلاف',
    makeCover: (name) => `الغلاف: ${setApart(name)}`,
    isCover: (name) => `${setApart(name)} هو الغلاف`,
    overLimit: (max, over) =>
      `الحد الأقصى للصور في المنشور ${number(max)}: ${count(over, {
        zero: 'كلها تتسع فيه',
        one: 'لا مكان للصورة الأخيرة',
        two: 'لا مكان لآخر صورتين',
        few: 'لا مكان لآخر # صور',
        many: 'لا مكان لآخر # صورة',
        other: 'لا مكان لآخر # صورة',
      })}.`,
    dropRest: (over) =>
      count(over, {
        zero: 'عدم حذف شيء',
        one: 'حذف الصورة الأخيرة',
        two: 'حذف آخر صورتين',
        few: 'حذف آخر # صور',
        many: 'حذف آخر # صورة',
        other: 'حذف آخر # صورة',
      }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `يتسع المنشور لفيديو واحد. أضفت ${videosOblique(films)}: اختر ما تريد إبقاءه.`
        : `المنشور إما صور أو فيديو واحد. أضفت ${photosOblique(pictures)} و${videosOblique(films)}: اختر ما تريد إبقاءه.`,
    keepPhotos: (amount) => `إبقاء ${photosOblique(amount)}`,
    keepVideo: (name) => `إبقاء ${setApart(name)} فقط`,
  },

  file: {
    standing: {
      checking: 'جارٍ فحصه',
      refused: 'لا يمكن نشره',
      over: 'يتجاوز الحد الأقصى',
      asks: 'يحتاج إلى قرارك',
      repair: 'قد يرفضه TikTok كما هو: سيتم إصلاحه',
      warning: 'سيتم إصلاحه',
      fine: 'مناسب كما هو',
      ready: 'جاهز للنشر',
      preparing: (done) => `جارٍ التحضير، ${percent(done)}`,
    },
    remove: (name) => `إزالة ${setApart(name)}`,
    stop: (name) => `إيقاف تحضير ${setApart(name)}`,
    repairOne: (name) => `إصلاح ${setApart(name)} فقط`,
    retryOne: (name) => `إعادة محاولة ${setApart(name)}`,
    issues: (name) => `مشكلات ${setApart(name)}`,
    left: (name) => `ما بقي من مشكلات ${setApart(name)}`,
    wrong: (name) => `المشكلات التي كانت في ${setApart(name)}`,
    clean: 'لم تبقَ أي مشكلة: تم فحص الملف الجديد بالقواعد نفسها.',
    history: 'المشكلات التي كانت في الملف الأصلي',
    noRepair: 'لا يمكن إصلاح هذا النوع من الملفات.',
    willDo: 'ما سيتم عمله',
    did: 'ما تم عمله',
    save: (name) => `حفظ ${setApart(name)}`,
    details: 'التفاصيل',
    goodToKnow: 'من المفيد أن تعرف',
    photo: (name) => `الصورة ${setApart(name)}`,
    original: (name) => `${setApart(name)}، الأصل`,
    result: (name) => `${setApart(name)}، جاهز للنشر`,
    before: 'قبل',
    after: 'بعد',
    sameBytes: 'مطابق تمامًا',
    more: (bytes) => `أكبر بمقدار ${bytes}`,
    smaller: (saved) => `أصغر بنسبة ${percent(saved)}`,
    compare: 'مقارنة دقيقة',
    compareLabel: (name) => `مقدار ما يظهر من الأصل ${setApart(name)}`,
    format: 'الصيغة',
    pixels: 'الأبعاد',
    size: 'الحجم',
    duration: 'المدة',
    frameRate: 'معدل الإطارات',
    framesASecond: (rate) => `${rate} إطار/ث`,
    codecs: 'الترميز',
    silent: 'بلا صوت',
    detailsOf: (name) => `تفاصيل ${setApart(name)}`,
    empty: 'ملف فارغ',
    marks: { repair: 'إصلاح', error: 'مرفوض', warning: 'تحذير', notice: 'ملاحظة' },
  },

  provenance: {
    made: 'من إنشاء الذكاء الاصطناعي.',
    partly: 'جزء منه من إنشاء الذكاء الاصطناعي.',
    madeBy: (model) => `من إنشاء الذكاء الاصطناعي (${setApart(model)}).`,
    places: {
      c2pa: 'هذا ما تذكره بيانات Content Credentials.',
      xmp: 'هذا ما تذكره بيانات التحرير (XMP).',
      iptc: 'هذا ما تذكره بيانات أصحاب الحقوق (IPTC).',
      exif: 'هذا ما تذكره بيانات الكاميرا (EXIF).',
      text: 'هذا ما يذكره نص داخل الملف.',
    },
    unreadable: 'فيه بيانات Content Credentials، لكن تتعذّر قراءتها.',
    credentials: 'فيه بيانات Content Credentials، ولا تذكر أي ذكاء اصطناعي.',
    camera: 'فيه بيانات عن طريقة إنشائه، ولا تذكر أي ذكاء اصطناعي.',
    unverified: 'يمكن لأي شخص كتابة ذلك: لم يتحقق منه أحد.',
    mark: 'تصنيف المنشور على أنه من إنشاء الذكاء الاصطناعي',
    marked: 'المنشور مصنّف على أنه من إنشاء الذكاء الاصطناعي.',
    keep: 'الاحتفاظ ببيانات Content Credentials',
    keepNote: 'قد توضّح من أنشأه وأين وبماذا. وتُفقد إذا لزمت كتابة الملف من جديد.',
  },

  choices: {
    title: (name) => `كيفية إصلاح ${setApart(name)}`,
    summary: 'اختيار طريقة الإصلاح',
    format: 'الصيغة',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'صيغته الأصلية إن كان TikTok يقبلها' },
    shape: 'الشكل',
    shapes: {
      inside: 'شكله الأصلي',
      crop: (ratio) => `اقتصاص إلى ${ratio}`,
      pad: (ratio) => `على خلفية ${ratio}`,
      blur: (ratio) => `على خلفية ${ratio} ضبابية`,
    },
    background: 'الخلفية',
    ratio: 'نسبة العرض إلى الارتفاع',
    frame: (name) => `الجزء الباقي من ${setApart(name)}`,
    frameHint: 'اسحب الإطار أو اضغط على مفاتيح الأسهم.',
  },

  video: {
    edit: (name) => `قصّ ${setApart(name)} وغلافه`,
    trim: 'الجزء المراد نشره',
    tooLong: 'لا يُقصّ شيء بلا موافقتك. وافِق أولًا، ثم اختر الجزء الذي يبقى.',
    cutTo: (longest) => `قصّه إلى ${longest}`,
    start: (name) => `بداية ${setApart(name)}`,
    end: (name) => `نهاية ${setApart(name)}`,
    kept: (kept, longest) => `${kept} من ${longest} كحد أقصى`,
    exactly: 'البدء عند هذا الإطار تمامًا',
    exactlyNote: 'لذلك يُعاد ترميز الصورة، وهذا يستغرق وقتًا أطول.',
    roughlyNote:
      'يبدأ عند الإطار الرئيسي السابق، أي قبل ذلك ببضع ثوانٍ كحد أقصى، وينتهي أبكر بالقدر نفسه. تبقى الصورة كما هي تمامًا، ويتم ذلك سريعًا.',
    whole: 'إبقاؤه كاملًا',
    asItIs: (bytes) => `كما هو، ${bytes}`,
    smaller: (bytes) => `أصغر، نحو ${bytes}`,
    cover: 'الغلاف',
    coverOf: (name) => `غلاف ${setApart(name)}`,
    coverAt: (name) => `لقطة غلاف ${setApart(name)}`,
    frameAt: (time) => `اللقطة عند ${time}`,
    ownPhoto: 'استخدام صورة من عندك',
    ownCover: (name) => `${setApart(name)} هو الغلاف: صورة من عندك تُرفع مع الفيديو.`,
    takeFrame: 'استخدام لقطة بدلًا منها',
    noCover: (name, least) =>
      `لا يمكن أن يكون ${setApart(name)} غلافًا: الغلاف صورة لا تقل عن ${setApart(`${number(least)} × ${number(least)}`)} بكسل ويمكن إصلاحها هنا.`,
    coverNote: 'تظهر هذه اللقطة نفسها حتى يشغّل أحدهم الفيديو.',
    noFrame: 'لا يستطيع هذا المتصفح عرض لقطات هذا الفيديو؛ سيأخذ TikTok اللقطة التي عند هذا الوقت.',
  },

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
        ? 'لا يمكن نشر {names}. احذفه للمتابعة.'
        : amount === 2
          ? 'لا يمكن نشر {names}. احذفهما للمتابعة.'
          : 'لا يمكن نشر {names}. احذفها للمتابعة.',
    retry: 'إعادة المحاولة',
    leaveOut: (amount) => `حذف ${filesOblique(amount)}`,
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
    permalink: 'رابطه الدائم {link}',
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

/** Arabic. */
export const ar: Language = { words, messages }
