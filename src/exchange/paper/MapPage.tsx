import type { ReactElement } from 'react';
import { say, t } from '../../i18n/questions';
import { nameIn } from '../../domain/names';
import { nameOrderIn, tellingOf } from '../../domain/perspective';
import { spanParam } from '../../domain/message';
import { Drawing } from './Drawing';
import { columnsOf, contentSize, unitOf, WRITING, type Paper, type Turn, pageSize } from './plan';
import { Page, type Numbered } from './Page';
import { drawn, type Sign, type SheetMap, type Size, type Worksheets } from './worksheets';
import type { Territory } from '../../domain/model';
import { changeIn } from '../../domain/narrative';
import type { Dataset } from '../../domain/schema';
import { statusIn } from '../../domain/status';
import type { View } from '../../domain/view';

export type Setting = { readonly dataset: Dataset; readonly view: View; readonly sheets: Worksheets; readonly paper: Paper; readonly turn: Turn; readonly copy: string };
export type MapChoice = Pick<SheetMap, 'names' | 'fills'>;

const KEY_HEIGHT = 10;
const units = (mm: number, paper: Paper): number => Math.round(mm / unitOf(paper));

/** The lands that the map on paper shows: those of its own window, which the list below it makes lower. */
export function mapPlan({ view, sheets, paper, turn }: Setting, names: SheetMap['names']): { readonly lands: ReturnType<Worksheets['lands']>; readonly size: Size; readonly columns: number } {
  const content = contentSize(pageSize(paper, turn));
  const columns = columnsOf(content);
  const sizeFor = (listed: number): Size => ({ width: content.width, height: content.height - KEY_HEIGHT - (listed === 0 ? 0 : 8 + Math.ceil(listed / columns) * WRITING) });
  if (names !== 'numbers') return { lands: sheets.lands(view, inUnits(sizeFor(0), paper)), size: sizeFor(0), columns };
  // A lower map shows no more lands than a higher one.
  const most = sheets.lands(view, inUnits(sizeFor(0), paper)).length;
  const lands = sheets.lands(view, inUnits(sizeFor(most), paper));
  return { lands, size: sizeFor(most), columns };
}

export const inUnits = ({ width, height }: Size, paper: Paper): Size => ({ width: units(width, paper), height: units(height, paper) });

export function MapPage({ setting, choice, kind, page }: { readonly setting: Setting; readonly choice: MapChoice; readonly kind: 'sheet' | 'key'; readonly page: Numbered }): ReactElement {
  const { dataset, view, sheets, paper, turn, copy } = setting;
  const { lands, size, columns } = mapPlan(setting, choice.names);
  const shown: MapChoice = kind === 'sheet' ? choice : { names: choice.names === 'numbers' ? 'numbers' : 'names', fills: 'control' };
  const picture = sheets.map({ view, size: inUnits(size, paper), ...shown });
  const date = t('date.plain', { date: spanParam(view.span) });
  return (
    <Page dataset={dataset} view={view} size={pageSize(paper, turn)} title={date} about={t(`perspective.${view.perspective}`)} kind={kind} page={page}>
      <Drawing picture={picture} copy={copy} name={t('paper.map', { date })} {...size} />
      <Legend sheets={sheets} copy={copy} fills={shown.fills} perspective={view.perspective} />
      {choice.names === 'numbers' && lands.length > 0 && (
        <>
          <p className="paper-task">{t(kind === 'key' ? 'paper.listed' : shown.fills === 'white' ? 'paper.name.both' : 'paper.name.only')}</p>
          <ol className="paper-blanks" style={{ columnCount: columns }}>
            {lands.map((id, n) => {
              const land = dataset.territories.find((x) => x.id === id);
              return (
                <li key={id} style={{ height: `${WRITING}mm` }}>
                  <b>{n + 1}</b>
                  {kind === 'sheet' || land === undefined ? <i /> : <span>{answerOf(dataset, view, land)}</span>}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Page>
  );
}

/** A land with who controls it, or how it is drawn; where it changes hands within the span, with the passage. */
function answerOf(dataset: Dataset, view: View, land: Territory): string {
  const name = nameIn(land, view.span, nameOrderIn(view));
  const passages = view.perspective === 'control' ? statusIn(land, view.span).changes.filter((c) => c.kind === 'hands') : [];
  if (passages.length > 0) return passages.map((c) => say(changeIn(c, name))).join('; ');
  const telling = tellingOf(dataset, view, land);
  return telling === null ? name : t('paper.answer', { name, words: telling.words });
}

const SIGNS = ['japan', 'russia', 'china', 'formal', 'ambiguous'] as const satisfies readonly Sign[];

/** What the hatches mean; on a white map, boxes for signs of one's own. */
export function Legend({ sheets, copy, fills, perspective }: { readonly sheets: Worksheets; readonly copy: string; readonly fills: SheetMap['fills']; readonly perspective: View['perspective'] }): ReactElement {
  const listed = SIGNS.filter((s) => perspective === 'control' && fills === 'control' ? true : s !== 'formal' && s !== 'ambiguous');
  return (
    <ul className="paper-legend" style={{ height: `${KEY_HEIGHT}mm` }} aria-label={t('legend.title')}>
      {fills === 'white' && <li>{t('paper.colour')}</li>}
      {listed.map((what) => (
        <li key={what}>
          <Drawing picture={drawn('svg', { viewBox: '0 0 44 26' }, [sheets.sign(fills === 'white' ? 'white' : what, { left: 1, top: 1, right: 43, bottom: 25 }, `paper-sign-${what}`)])} copy={copy} name={t(`legend.${what}`)} width={8} height={4.7} />
          {t(`legend.${what}`)}
        </li>
      ))}
    </ul>
  );
}
