/** What the teacher must know of the windows, in a calm line each, with what can be done about it. */
import type { ReactElement } from 'react';
import { t } from '../i18n/console';
import { useAtlas, type Link } from '../state/atlas';
import { openClassWindow } from '../state/classWindow';
import { actions } from '../state/store';
import { takeLead } from './bindWindows';

type Line = 'none' | 'blocked' | 'lost' | 'stale' | 'follows' | 'full' | 'forbidden';

/** What is to be said of a link, the most urgent first. */
export function linesOf({ other, lead, blocked, keeping }: Link): readonly Line[] {
  const keeps = keeping === 'kept' ? [] : [keeping];
  if (lead === 'follows') return ['follows', ...keeps];
  const window = other === 'found' ? [] : [blocked ? 'blocked' : other] as const;
  return [...window, ...keeps];
}

export function ConsoleSays(): ReactElement {
  const link = useAtlas((s) => s.link);
  return (
    <div className="console-says" role="status">
      {linesOf(link).map((line) => (
        <p key={line} data-line={line}>
          <span>{t(`console.say.${line}`)}</span>
          <Deeds line={line} />
        </p>
      ))}
    </div>
  );
}

const OPENS = { none: 'console.open', lost: 'console.openAgain', blocked: 'console.tryAgain' } as const;

function Deeds({ line }: { readonly line: Line }): ReactElement | null {
  if (line === 'follows') {
    return (
      <button type="button" className="plain strong" onClick={takeLead}>
        {t('console.take')}
      </button>
    );
  }
  if (line !== 'none' && line !== 'lost' && line !== 'blocked') return null;
  return (
    <>
      <button type="button" className="plain strong" onClick={() => openClassWindow(window)}>
        {t(OPENS[line])}
      </button>
      {line === 'blocked' && (
        <button type="button" className="plain" onClick={actions.inOneWindow}>
          {t('console.one')}
        </button>
      )}
    </>
  );
}
