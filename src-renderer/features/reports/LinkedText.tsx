import { Fragment } from 'react';
import { Blank } from '../../components';

/** What a figure in a sentence does when pressed; `blank` says why there is none. */
export type FigureLink = { name: string; act: () => void } | { blank: string } | null;

interface LinkedTextProps {
  /** A catalogue text whose figures stand in `<b>…</b>`. */
  text: string;
  /** By the order of the figures; null = the figure is only bold. */
  links: readonly FigureLink[];
}

/** A sentence whose figures lead to what they count. */
export function LinkedText({ text, links }: LinkedTextProps) {
  return text.split(/<b>(.*?)<\/b>/).map((part, index) => {
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>;
    return <Figure key={index} text={part} link={links[(index - 1) / 2] ?? null} />;
  });
}

function Figure({ text, link }: { text: string; link: FigureLink }) {
  if (link === null) return <b>{text}</b>;
  if ('blank' in link) return <Blank reason={link.blank} />;
  return (
    <button type="button" className="kl-rep-figure" title={link.name} onClick={link.act}>
      {text}
      <span className="sr"> {link.name}</span>
    </button>
  );
}
