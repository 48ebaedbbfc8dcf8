export { LANGUAGES, type Area, type KeyOf } from './catalogue';
export { createFormats, useFormats, type Formats } from './formats';
export {
  createTexts,
  faultText,
  TextProvider,
  useCodeText,
  useFaultText,
  useLanguage,
  useText,
  type Text,
  type TextParams,
} from './texts';
