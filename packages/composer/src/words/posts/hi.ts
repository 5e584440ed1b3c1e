import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('hi')
const files = (amount: number): string => count(amount, { one: '# फ़ाइल', other: '# फ़ाइलें' })
const photos = (amount: number): string => count(amount, { one: '# फ़ोटो', other: '# फ़ोटो' })

/** Hindi: the post around them. */
export const words: PostWords = {
  language: 'hi',
  name: 'हिन्दी',

  caption: {
    label: 'कैप्शन',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${count(amount, { one: '# वर्ण', other: '# वर्ण' })} ज़्यादा`,
    left: (amount) => `${count(amount, { one: '# वर्ण', other: '# वर्ण' })} बाकी`,
    issues: 'कैप्शन की समस्याएँ',
    shorten: (limit) => `${limit} तक छोटा करें`,
    preview: 'जो बचेगा',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# हैशटैग', other: '# हैशटैग' })}, ${count(mentions, { one: '# मेंशन', other: '# मेंशन' })}`,
  },

  options: {
    title: 'आपकी पोस्ट',
    postingAs: 'पोस्ट करने वाला खाता',
    privacy: 'इसे कौन देख सकता है',
    choosePrivacy: 'चुनें कि इसे कौन देख सकता है',
    privacyMissing: 'पोस्ट करने से पहले चुनें कि इस पोस्ट को कौन देख सकता है।',
    privacyNote: 'TikTok चाहता है कि आप ख़ुद चुनें; पहले से कुछ चुना नहीं होता।',
    privacyIssues: 'गोपनीयता की समस्याएँ',
    privacies: {
      PUBLIC_TO_EVERYONE: 'सभी',
      FOLLOWER_OF_CREATOR: 'फ़ॉलोअर',
      MUTUAL_FOLLOW_FRIENDS: 'मित्र (जिन फ़ॉलोअर को आप फ़ॉलो बैक करते हैं)',
      SELF_ONLY: 'सिर्फ़ आप',
    },
    brandedNotPrivate: 'ब्रांडेड कॉन्टेंट को निजी पर सेट नहीं किया जा सकता।',
    interactions: 'लोगों को अनुमति दें',
    comment: 'टिप्पणी',
    duet: 'डुएट',
    stitch: 'स्टिच',
    switchedOff: 'खाते की सेटिंग में बंद है।',
    disclose: 'बताएँ कि यह पोस्ट कुछ प्रमोट करती है',
    discloseNote: 'अगर यह आपको, किसी तीसरे पक्ष को या दोनों को प्रमोट करती है, तो इसे चालू करें।',
    ownBrand: 'आपका ब्रांड',
    ownBrandNote: 'आप ख़ुद को या अपने व्यवसाय को प्रमोट कर रहे हैं।',
    branded: 'ब्रांडेड कॉन्टेंट',
    brandedNote: 'आप किसी दूसरे ब्रांड या तीसरे पक्ष को प्रमोट कर रहे हैं।',
    labelled: (label) => `आपकी फ़ोटो या वीडियो पर “${label}” का लेबल लगेगा।`,
    promotional: 'प्रमोशनल कॉन्टेंट',
    paidPartnership: 'पेड पार्टनरशिप',
    disclosureMissing: 'आपको बताना होगा कि आपका कॉन्टेंट आपको, किसी तीसरे पक्ष को या दोनों को प्रमोट करता है।',
    ai: 'AI से बना है',
    aiNote:
      'TikTok वीडियो पर यह लेबल हमेशा के लिए लगाता है। फ़ोटो के लिए उसके दस्तावेज़ में कोई लेबल नहीं है: कैप्शन में भी लिखें।',
    draft: 'मेरे TikTok इनबॉक्स में ड्राफ़्ट भेजें',
    draftNote: 'आप इसे ऐप में पब्लिश करते हैं। गोपनीयता, इंटरैक्शन, प्रकटीकरण और संगीत यहाँ नहीं, वहीं सेट होते हैं।',
    music: 'संगीत',
    musicNone: 'संगीत नहीं',
    musicAuto: 'TikTok को चुनने दें',
    musicAutoNote: 'TikTok कोई रॉयल्टी-मुक्त ट्रैक चुनता है; कौन-सा, यह कोई नहीं बता सकता।',
    musicPick: 'कमर्शियल म्यूज़िक लाइब्रेरी का ट्रैक',
    musicGenre: 'शैली',
    musicTracks: 'ट्रैक',
    musicLoading: 'ट्रैक लाए जा रहे हैं…',
    musicFailed: 'ट्रैक नहीं लाए जा सके।',
    musicNoClip: 'इसे पोस्ट के साथ पब्लिश नहीं किया जा सकता।',
    trackLength: (length) => `${number(length)} से॰`,
    postIssues: 'पोस्ट की समस्याएँ',
  },

  preview: {
    title: 'प्रीव्यू',
    carousel: 'पोस्ट की फ़ोटो',
    slide: (place, total) => `${number(total)} में से ${number(place)}`,
    next: 'अगली फ़ोटो',
    previous: 'पिछली फ़ोटो',
    video: (name) => `वीडियो ${name}`,
    play: 'वीडियो चलाएँ',
    pause: 'वीडियो रोकें',
    more: 'और',
    less: 'कम',
    empty: 'आपकी पोस्ट यहाँ दिखेगी।',
    noPicture: 'ठीक होने से पहले यह ब्राउज़र इसे नहीं दिखा सकता।',
  },

  prepare: {
    all: (amount) => `${files(amount)} तैयार करें`,
    none: 'तैयार करें',
    label: 'तैयारी',
    starting: 'शुरू हो रहा है',
    cancel: 'रद्द करें',
    cancelled: 'रद्द किया गया। आपकी फ़ाइलें पहले जैसी ही हैं।',
    failed: (message) => `तैयारी नहीं हो सकी: ${message}। आप फिर से कोशिश कर सकते हैं।`,
    stopped: 'तैयारी रोक दी गई।',
    begun: 'तैयारी हो रही है।',
    stages: {
      inspect: (name) => `${name} देखी जा रही है`,
      decode: (name) => `${name} पढ़ी जा रही है`,
      scale: (name) => `${name} का आकार बदला जा रहा है`,
      encode: (name) => `${name} लिखी जा रही है`,
      copy: (name) => `${name} कॉपी हो रही है`,
      transcode: (name) => `${name} एन्कोड हो रही है`,
      verify: (name) => `${name} जाँची जा रही है`,
      done: (name) => `${name} पूरी हुई`,
      other: (name) => `${name} तैयार हो रही है`,
    },
    progress: (doing, done, total) => `${doing} (${number(total)} में से ${number(done)} पूरी)`,
    timeLeft: (left) => `करीब ${number(left)} से॰ बाकी`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# फ़ाइल पोस्ट के लिए तैयार है', other: '# फ़ाइलें पोस्ट के लिए तैयार हैं' })}।${refused > 0 ? ` ${count(refused, { one: '# फ़ाइल पोस्ट नहीं हो सकती', other: '# फ़ाइलें पोस्ट नहीं हो सकतीं' })}।` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} पोस्ट नहीं हो सकती। आगे बढ़ने के लिए इसे हटाएँ।'
        : '{names} पोस्ट नहीं हो सकतीं। आगे बढ़ने के लिए इन्हें हटाएँ।',
    retry: 'फिर कोशिश करें',
    leaveOut: (amount) => `${files(amount)} हटाएँ`,
    savings: 'कितनी बचत हुई',
    bytesSaved: (before, after, saved) => `${before} से ${after} (${percent(saved)} कम)`,
    bytesGrown: (before, after) => `${before} से ${after}`,
    pixelsSaved: (before, after) => `${before} मेगापिक्सेल से ${after}`,
    removed: (what, amount) => `${photos(amount)} से हटाया गया: ${what}`,
    metadata: { gps: 'GPS लोकेशन', exif: 'कैमरे का डेटा (EXIF)' },
  },

  post: {
    post: 'पोस्ट करें',
    again: 'फिर पोस्ट करें',
    goOn: 'पोस्ट करना जारी रखें',
    undecided: (amount) =>
      amount === 1
        ? 'इस खाते से पोस्ट करने से पहले {names} के बारे में आपका फ़ैसला चाहिए।'
        : 'इस खाते से पोस्ट करने से पहले इनके बारे में आपका फ़ैसला चाहिए: {names}।',
    posting: 'पोस्ट हो रही है…',
    uploadLabel: 'अपलोड',
    stop: 'अपलोड रोकें',
    stopped: (sent, total) =>
      `रोक दिया गया। ${count(total, { one: '# फ़ाइल', other: '# फ़ाइलों' })} में से ${count(sent, { one: '# अपलोड हो चुकी है और फिर नहीं भेजी जाएगी', other: '# अपलोड हो चुकी हैं और फिर नहीं भेजी जाएँगी' })}।`,
    tooMuch: (wait) =>
      `थोड़े समय में बहुत ज़्यादा अनुरोध आए। ${wait === null ? 'थोड़ा रुकें, फिर दोबारा पोस्ट करें।' : `${count(wait, { one: '# सेकंड', other: '# सेकंड' })} बाद फिर कोशिश की जा सकती है।`} जो अपलोड हो चुका है, वह फिर नहीं भेजा जाएगा।`,
    retry: 'फिर कोशिश करें',
    retryIn: (wait) => `${number(wait)} से॰ में फिर कोशिश करें`,
    canRetry: 'अब फिर से पोस्ट करने की कोशिश की जा सकती है।',
    begun: 'पोस्ट हो रही है।',
    consent: 'पोस्ट करके, आप TikTok की {music} से सहमत होते हैं।',
    consentBranded: 'पोस्ट करके, आप TikTok की {branded} और {music} से सहमत होते हैं।',
    musicUsage: 'संगीत उपयोग की पुष्टि',
    brandedPolicy: 'ब्रांडेड कॉन्टेंट नीति',
    uploading: (name, place, total, sent) =>
      `${name} अपलोड हो रही है (${number(total)} में से ${number(place)}), ${percent(sent)}`,
    delay: 'पोस्ट करने के बाद इसे आपकी प्रोफ़ाइल पर दिखने में कुछ मिनट लग सकते हैं।',
    refused: 'API ने पोस्ट अस्वीकार कर दी',
    refusedSaying: (message) => `API ने पोस्ट अस्वीकार कर दी: ${message}`,
    failed: 'पोस्ट नहीं भेजी जा सकी।',
    sentAway: 'भेज दी गई।',
    handedOver: 'सब कुछ तैयार है।',
    unreachable: 'API से संपर्क नहीं हो सका।',
    absent: 'इस पते पर कोई API नहीं है: यह पेज बिना API के चल रहा है। जो तैयार है, उसे सेव किया जा सकता है।',
    noReason: (status) => `API ने बिना कारण बताए ${status} जवाब दिया।`,
    unreadable: 'API का जवाब पढ़ा नहीं जा सका।',
  },

  outcome: {
    label: 'API का जवाब',
    accepted: 'स्वीकार हुई',
    steps: 'अब तक की स्थिति',
    meanings: {
      draft: 'यह ड्राफ़्ट के रूप में सेव है। कुछ भी पब्लिश नहीं हुआ है।',
      scheduled: 'यह शेड्यूल हो गई है।',
      processing: 'TikTok इस पर काम कर रहा है।',
      'in-review': 'TikTok इसकी समीक्षा कर रहा है, जैसा अक्सर होता है, और उसके बाद पब्लिश करेगा।',
      posted: 'यह पब्लिश हो गई है।',
      retrying: 'TikTok ने इसे नहीं लिया; API अपने-आप फिर कोशिश करेगा।',
      failed: 'TikTok ने इसे अस्वीकार कर दिया।',
      deleted: 'इसे मिटा दिया गया।',
      unreadable: 'API का जवाब पढ़ा नहीं जा सका।',
    },
    permalink: 'इसका स्थायी लिंक: {link}',
    privatePost: 'इसका स्थायी लिंक नहीं है: यह पोस्ट सिर्फ़ आप देख सकते हैं, इसलिए TikTok इसे सार्वजनिक पता नहीं देता।',
    inbox: 'इसका स्थायी लिंक नहीं है: ऐप में पब्लिश करने तक यह आपके TikTok इनबॉक्स में रहेगी।',
    notYet: 'अभी स्थायी लिंक नहीं है: पोस्ट पब्लिश होने पर TikTok लिंक देता है।',
    lost: 'API अब जवाब नहीं दे रहा; हो सकता है पोस्ट का काम फिर भी चल रहा हो।',
    retryable: {
      yes: 'फिर से भेजने पर काम हो सकता है।',
      later: 'बाद में फिर से भेजने पर काम हो सकता है।',
      no: 'बिना बदले फिर से भेजने पर फिर असफल होगी।',
    },
    tiktokSays: 'TikTok के शब्दों में: {message}',
  },
}
