/** The window of the class: the picture of presenting and nothing else. A click in it fills the screen. */
import { useEffect, type ReactElement } from 'react';
import type { Dataset } from '../domain/schema';
import { enterFullScreen } from '../state/fullScreen';
import { Presentation } from './Presentation';

export function Audience({ dataset }: { readonly dataset: Dataset }): ReactElement {
  useEffect(() => {
    const fill = () => void enterFullScreen();
    document.addEventListener('click', fill);
    return () => document.removeEventListener('click', fill);
  }, []);
  return <Presentation dataset={dataset} />;
}
