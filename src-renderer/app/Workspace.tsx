import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createAppRouter } from './router';

/** The open workspace: frame and views. */
export function Workspace() {
  const [router] = useState(createAppRouter);
  return <RouterProvider router={router} />;
}
