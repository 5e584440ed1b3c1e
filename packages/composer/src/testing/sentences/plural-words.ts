import type { LocaleTag } from '@postfit/core/language'

const isOneOnly = '0 2 3 5 11 21 100 1.5'
const always = '0 1 2 3 5 11 21 100 1.5'

/** "So many files", as grammars of each language have it, and not by what a browser knows: `#` is the number. */
export const filesInWords: Readonly<Record<LocaleTag, Readonly<Record<string, string>>>> = {
  ar: {
    ...{ '0': 'لا ملفات', '1': 'ملف واحد', '2': 'ملفان' },
    ...{ '3 5': '# ملفات', '11 21': '# ملفًا', '100 1.5': '# ملف' },
  },
  cs: { '1': '# soubor', '2 3': '# soubory', '0 5 11 21 100': '# souborů', '1.5': '# souboru' },
  da: { '1 1.5': '# fil', '0 2 3 5 11 21 100': '# filer' },
  de: { '1': '# Datei', [isOneOnly]: '# Dateien' },
  en: { '1': '# file', [isOneOnly]: '# files' },
  es: { '1': '# archivo', [isOneOnly]: '# archivos' },
  'es-419': { '1': '# archivo', [isOneOnly]: '# archivos' },
  fi: { '1': '# tiedosto', [isOneOnly]: '# tiedostoa' },
  fr: { '0 1 1.5': '# fichier', '2 3 5 11 21 100': '# fichiers' },
  he: { '1': 'קובץ אחד', '2': 'שני קבצים', '0 3 5 11 21 100 1.5': '# קבצים' },
  hi: { '0 1': '# फ़ाइल', '2 3 5 11 21 100 1.5': '# फ़ाइलें' },
  id: { [always]: '# file' },
  it: { [always]: '# file' },
  ja: { [always]: '#個のファイル' },
  ko: { [always]: '파일 #개' },
  nl: { '1': '# bestand', [isOneOnly]: '# bestanden' },
  pl: { '1': '# plik', '2 3': '# pliki', '0 5 11 21 100': '# plików', '1.5': '# pliku' },
  'pt-BR': { '0 1 1.5': '# arquivo', '2 3 5 11 21 100': '# arquivos' },
  'pt-PT': { '1': '# ficheiro', [isOneOnly]: '# ficheiros' },
  ru: { '1 21': '# файл', '2 3 1.5': '# файла', '0 5 11 100': '# файлов' },
  sv: { '1': '# fil', [isOneOnly]: '# filer' },
  th: { [always]: '# ไฟล์' },
  tr: { [always]: '# dosya' },
  uk: { '1 21': '# файл', '2 3': '# файли', '0 5 11 100': '# файлів', '1.5': '# файлу' },
  vi: { [always]: '# tệp' },
  'zh-Hans': { [always]: '# 个文件' },
  'zh-Hant': { [always]: '# 個檔案' },
}
