/** Sheets of paper for a class: what is on them is chosen beside a preview, and the browser prints them. */
import { useEffect, useLayoutEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { say, t } from '../../i18n/questions';
import type { Message } from '../../domain/message';
import { questionsOf } from '../../domain/questions';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { actions } from '../../state/store';
import { Dialog } from '../../ui/Dialog';
import { Printed } from '../../ui/Printed';
import { mapPlan, type Setting } from './MapPage';
import { PAPER_NAMES, pageSize, type Paper, type Turn } from './plan';
import { Sheets, type Choice } from './Sheets';
import type { Drawn, OpenWorksheets, SheetMap, Worksheets } from './worksheets';
import './paper.css';

type Props = { readonly dataset: Dataset; readonly openWorksheets: OpenWorksheets };
type Opened = { readonly sheets: Worksheets } | { readonly problem: Message } | null;

/** Maps that were drawn are kept: the preview and what is printed show the same ones. */
function keeping(sheets: Worksheets): Worksheets {
  const kept = new Map<string, Drawn>();
  const map = (asked: SheetMap): Drawn => {
    const key = JSON.stringify(asked);
    const known = kept.get(key) ?? sheets.map(asked);
    kept.set(key, known);
    return known;
  };
  return { ...sheets, map };
}

const NAMES = ['none', 'numbers', 'names'] as const;
const FILLS = ['white', 'control'] as const;
const TURNS = ['portrait', 'landscape'] as const;
const COUNTS = ['0', '3', '5', '8', '12'] as const;

/** The page's size for the printer: a rule that no element can hold. */
function usePageSize(paper: Paper, turn: Turn): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    const { width, height } = pageSize(paper, turn);
    sheet.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  }, [paper, turn]);
}

export function PaperDialog({ dataset, openWorksheets }: Props): ReactElement {
  const view = useAtlas((s) => s.view);
  const range = useAtlas((s) => s.range);
  const first = useAtlas((s) => s.sought);
  const [opened, setOpened] = useState<Opened>(null);
  const [paper, setPaper] = useState<Paper>('a4');
  const [turn, setTurn] = useState<Turn>('portrait');
  const [choice, setChoice] = useState<Choice>({ names: 'numbers', fills: 'white', timeline: true, key: true });
  const [count, setCount] = useState<(typeof COUNTS)[number]>('5');
  const [seed, setSeed] = useState(1);
  const [what, setWhat] = useState(first);
  const lesson = dataset.lessons.find((l) => l.id === what) ?? null;
  usePageSize(paper, turn);
  useEffect(() => {
    let current = true;
    void openWorksheets().then((result) => {
      if (current) setOpened(result.ok ? { sheets: keeping(result.value) } : { problem: result.problem });
    });
    return () => {
      current = false;
    };
  }, [openWorksheets]);
  const sheets = opened !== null && 'sheets' in opened ? opened.sheets : null;
  const setting = useMemo((): Omit<Setting, 'copy'> | null => sheets && { dataset, view, sheets, paper, turn }, [dataset, view, sheets, paper, turn]);
  const questions = useMemo(() => {
    if (setting === null || count === '0') return [];
    const { lands } = mapPlan({ ...setting, copy: '' }, choice.names);
    return questionsOf(dataset, { seed, count: Number(count), range, lands });
  }, [setting, choice.names, count, seed, range, dataset]);
  const shown = useMemo((): Setting | null => setting && { ...setting, copy: 'shown-' }, [setting]);
  const printed = useMemo((): Setting | null => setting && { ...setting, copy: 'printed-' }, [setting]);
  const all = { choice, questions, lesson, range };
  return (
    <Dialog title={t('paper.title')} wide onClose={() => actions.openDialog(null)}>
      <div className="paper-room">
        <form className="paper-form" onSubmit={(e) => e.preventDefault()}>
          <Pick label={t('paper.what')} value={lesson === null ? '' : lesson.id} onPick={setWhat} options={[['', t('paper.view')], ...dataset.lessons.map((l) => [l.id, t('paper.lesson', { title: l.title })] as const)]} />
          <Pick label={t('paper.paper')} value={paper} onPick={setPaper} options={PAPER_NAMES.map((p) => [p, t(`paper.paper.${p}`)])} />
          <Pick label={t('paper.turn')} value={turn} onPick={setTurn} options={TURNS.map((x) => [x, t(`paper.turn.${x}`)])} />
          {lesson === null && (
            <>
              <Pick label={t('paper.names')} value={choice.names} onPick={(names) => setChoice({ ...choice, names })} options={NAMES.map((n) => [n, t(`paper.names.${n}`)])} />
              <Pick label={t('paper.fills')} value={choice.fills} onPick={(fills) => setChoice({ ...choice, fills })} options={FILLS.map((f) => [f, t(`paper.fills.${f}`)])} />
              <Pick label={t('paper.questions')} value={count} onPick={setCount} options={COUNTS.map((n) => [n, n])} />
              <Tick label={t('paper.timeline')} checked={choice.timeline} onTick={(timeline) => setChoice({ ...choice, timeline })} />
            </>
          )}
          <Tick label={t('paper.key')} checked={choice.key} onTick={(key) => setChoice({ ...choice, key })} />
          {lesson === null && count !== '0' && (
            <button type="button" className="plain" onClick={() => setSeed(seed + 1)}>
              {t('paper.others')}
            </button>
          )}
          <button type="button" className="plain strong" aria-disabled={sheets === null} onClick={() => sheets !== null && window.print()}>
            {t('paper.print')}
          </button>
          <p className="detail">{t('paper.about')}</p>
        </form>
        <div className="paper-preview" role="region" aria-label={t('paper.preview')} tabIndex={0}>
          {opened === null && <p role="status">{t('app.coming')}</p>}
          {opened !== null && 'problem' in opened && <p role="alert">{say(opened.problem)}</p>}
          {shown !== null && <Sheets setting={shown} {...all} />}
        </div>
      </div>
      {printed !== null && (
        <Printed>
          <Sheets setting={printed} {...all} />
        </Printed>
      )}
    </Dialog>
  );
}

function Pick<T extends string>({ label, value, options, onPick }: { readonly label: string; readonly value: T; readonly options: readonly (readonly [T, string])[]; readonly onPick: (value: T) => void }): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(e) => options.filter(([v]) => v === e.target.value).forEach(([v]) => onPick(v))}>
        {options.map(([v, words]) => (
          <option key={v} value={v}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ label, checked, onTick }: { readonly label: ReactNode; readonly checked: boolean; readonly onTick: (checked: boolean) => void }): ReactElement {
  return (
    <label className="paper-tick">
      <input type="checkbox" checked={checked} onChange={(e) => onTick(e.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
