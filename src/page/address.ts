import { useEffect, useState } from 'preact/hooks';
import { fragmentOf, type State, stateOf } from './state.ts';

/** Sets a state; with `isStep`, the reader can go back to the one before. */
type SetState = (state: State, isStep?: boolean) => void;

/** The state of the page, which the address keeps. */
export function useAddress(): readonly [State, SetState] {
  const [state, setState] = useState(() => stateOf(location.hash));
  useEffect(() => {
    const follow = () => setState(stateOf(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return [
    state,
    (next, isStep = false) => {
      const address = `#${fragmentOf(next)}`;
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      setState(next);
    },
  ];
}
