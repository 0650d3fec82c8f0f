import { useState, type FormEvent, type ReactElement } from 'react';
import { t } from '../i18n';
import { parseSpan, printSpan } from '../domain/time';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';

/** A year, a month or a day, typed. What is not a date stays in the field, with the reason. */
export function DateDialog(): ReactElement {
  const span = useAtlas((s) => s.view.span);
  const [text, setText] = useState(printSpan(span));
  const [wrong, setWrong] = useState<string | null>(null);
  const close = () => actions.openDialog(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = parseSpan(text.trim());
    if (to === null) return setWrong(text);
    actions.goTo(to);
    close();
  };
  return (
    <Dialog title={t('timeline.date')} onClose={close}>
      <form className="date-form" onSubmit={submit}>
        <label htmlFor="date-field">{t('timeline.dateHint')}</label>
        <div className="field-row">
          <input
            id="date-field"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onFocus={(e) => e.target.select()}
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : 'date-wrong'}
            onChange={(e) => setText(e.target.value)}
          />
          <button type="submit" className="plain strong">
            {t('timeline.go')}
          </button>
        </div>
        {wrong !== null && (
          <p id="date-wrong" className="field-wrong" role="alert">
            {t('timeline.dateWrong', { given: wrong.slice(0, 40) })}
          </p>
        )}
      </form>
    </Dialog>
  );
}
