import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { CommandProvider, useCommandRegistry, useCommands } from './command-context';

test('a key pressed the moment a page shows another deal acts on that deal', () => {
  const done: string[] = [];
  let show: (deal: string) => void = () => undefined;
  function Screen() {
    const [deal, setDeal] = useState('first');
    show = setDeal;
    return (
      <>
        <Deal deal={deal} />
        <Press key={deal} />
      </>
    );
  }
  function Deal({ deal }: { deal: string }) {
    useCommands({ 'deal.advance': () => done.push(deal) });
    return <p>{deal}</p>;
  }
  // As early as a key can come: with the very commit that puts the deal on the page.
  function Press() {
    const registry = useCommandRegistry();
    useLayoutEffect(() => void registry.run('deal.advance'), [registry]);
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  flushSync(() =>
    root.render(
      <CommandProvider>
        <Screen />
      </CommandProvider>,
    ),
  );
  flushSync(() => show('second'));
  root.unmount();
  expect(done).toEqual(['first', 'second']);
});
