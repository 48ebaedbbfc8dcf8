import { createContext, useContext } from 'react';

/** What the first run was filled in for, to be done once the frame is there. */
export const FirstActContext = createContext<'import' | null>(null);

export const useFirstAct = () => useContext(FirstActContext);
