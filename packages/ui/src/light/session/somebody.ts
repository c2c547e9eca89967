import { useEffect } from 'react';
import { createStore, useStore } from '../../state/store.ts';

const here = createStore(false);

/** Whether a page has found somebody signed in since the site was opened: before, nothing is loaded for them. */
export const useSomebodyHere = (): boolean => useStore(here);

/** Says that somebody is. */
export const useIsSomebody = (): void => useEffect(() => here.set(true), []);
