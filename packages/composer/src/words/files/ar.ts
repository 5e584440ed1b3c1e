import { setApart } from '@postfit/core/language'
import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

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

/** Arabic: files, and what is chosen for them. */
export const words: FileWords = {
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
        zero: 'عدم إزالة شيء',
        one: 'إزالة الصورة الأخيرة',
        two: 'إزالة آخر صورتين',
        few: 'إزالة آخر # صور',
        many: 'إزالة آخر # صورة',
        other: 'إزالة آخر # صورة',
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
}
