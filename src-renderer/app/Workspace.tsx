import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { FirstActContext } from './first-act';
import { createAppRouter } from './router';

/** The open workspace: frame and views. */
export function Workspace({ first }: { first: 'import' | null }) {
  const [router] = useState(createAppRouter);
  return (
    <FirstActContext value={first}>
      <RouterProvider router={router} />
    </FirstActContext>
  );
}
