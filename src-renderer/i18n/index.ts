export { LANGUAGES, type KeyOf } from './catalogue';
export { createFormats, useFormats, type Formats } from './formats';
export { TextProvider, useCodeText, useFaultText, useLanguage, useText, type Text } from './texts';
