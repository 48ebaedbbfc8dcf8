/**
 * Makes texts comparable for search. The domain's own folding knows width and case; the host gives one that also
 * turns traditional into simplified characters and knows pinyin, once its tables are loaded.
 */
export interface TextFolding {
  /** One spelling for all: case, width, 繁 → 簡. */
  fold(text: string): string;
  /** Its pinyin as people type it: initials, then whole syllables ("xszhy xinsongzhihuiyuan"); '' when not known. */
  pinyin(text: string): string;
}

export const plainFolding: TextFolding = {
  fold: (text) => text.normalize('NFKC').toLowerCase(),
  pinyin: () => '',
};
