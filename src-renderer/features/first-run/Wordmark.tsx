import wordmark from '#assets/wordmark.svg?raw';

/** The wordmark is outlines: no font is needed to show it; its words take the colour around them. */
export function Wordmark() {
  return <span className="kl-wordmark" dangerouslySetInnerHTML={{ __html: inherit(wordmark) }} />;
}

const inherit = (svg: string): string => svg.replace(/ color="#\w+"/, '');
