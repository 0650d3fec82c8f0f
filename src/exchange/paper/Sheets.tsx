/** All pages of a worksheet or a handout, in their order; the answers come last. */
import { useMemo, type ReactElement } from 'react';
import { t } from '../../i18n/questions';
import { message, spanParam } from '../../domain/message';
import type { Lesson } from '../../domain/model';
import type { Question } from '../../domain/questions';
import { yearOf, type Extent } from '../../domain/time';
import { Drawing } from './Drawing';
import { HandoutStep, stepHeight, stepsOf } from './Handout';
import { lanesOf } from './lanes';
import { inUnits, Legend, MapPage, mapPlan, type MapChoice, type Setting } from './MapPage';
import { Page, type Numbered } from './Page';
import { contentSize, pageSize, pagesOf } from './plan';
import { questionHeight, Questions } from './QuestionPages';
import { timelineOf } from './timeline';

export type Choice = MapChoice & { readonly timeline: boolean; readonly key: boolean };
type Props = { readonly setting: Setting; readonly choice: Choice; readonly questions: readonly Question[]; readonly lesson: Lesson | null; readonly range: Extent };
type Kind = 'sheet' | 'key';
type Made = (page: Numbered) => ReactElement;

export function Sheets(props: Props): ReactElement {
  const { setting, choice, questions, lesson, range } = props;
  const pages = useMemo(() => {
    const kinds: readonly Kind[] = choice.key ? ['sheet', 'key'] : ['sheet'];
    return kinds.flatMap((kind) => (lesson === null ? worksheet({ setting, choice, questions, range }, kind) : handout({ setting, lesson, range }, kind)));
  }, [setting, choice, questions, lesson, range]);
  return <>{pages.map((page, n) => <div key={n}>{page({ number: n + 1, of: pages.length })}</div>)}</>;
}

function worksheet({ setting, choice, questions, range }: Omit<Props, 'lesson'>, kind: Kind): readonly Made[] {
  const { dataset, view, sheets, paper, turn, copy } = setting;
  const size = pageSize(paper, turn);
  const content = contentSize(size);
  const around = { dataset, view, size, kind };
  const about = t('map.stamp', { date: spanParam(view.span), perspective: message(`perspective.${view.perspective}`) });
  const map: Made = (page) => <MapPage setting={setting} choice={choice} kind={kind} page={page} />;
  const line: Made = (page) => {
    const room = { width: content.width, height: content.height - 20 };
    const picture = timelineOf({ lanes: lanesOf(dataset, mapPlan(setting, choice.names).lands, view), size: inUnits(room, paper), first: yearOf(range.start), last: yearOf(range.end), sign: sheets.sign, filled: kind === 'key' });
    return (
      <Page {...around} title={t('paper.timeline')} about={t(`perspective.${view.perspective}`)} page={page}>
        <p className="paper-task">{t(kind === 'key' ? 'paper.timeline.key' : 'paper.timeline.task')}</p>
        <Drawing picture={picture} copy={copy} name={t('paper.timeline')} {...room} />
        <Legend sheets={sheets} copy={`${copy}line-`} fills={kind === 'key' ? 'control' : 'white'} perspective="japan" />
      </Page>
    );
  };
  const asked = pagesOf(questions, (q) => questionHeight(dataset, q, { width: content.width, kind }), content.height);
  const asking = asked.map((part, n): Made => (page) => (
    <Page {...around} title={t('paper.questions')} about={about} page={page}>
      <Questions dataset={dataset} questions={part} first={asked.slice(0, n).flat().length} kind={kind} />
    </Page>
  ));
  return [map, ...(choice.timeline ? [line] : []), ...asking];
}

function handout({ setting, lesson, range }: Pick<Props, 'setting' | 'range'> & { readonly lesson: Lesson }, kind: Kind): readonly Made[] {
  const { dataset, paper, turn } = setting;
  const size = pageSize(paper, turn);
  const content = contentSize(size);
  const parts = pagesOf(stepsOf(dataset, lesson, range), (step) => stepHeight(dataset, step, { width: content.width, kind }), content.height);
  return parts.map((part): Made => (page) => (
    <Page dataset={dataset} view={part[0]?.view ?? setting.view} size={size} kind={kind} title={lesson.title} about={lesson.audience} page={page}>
      {part.map((step) => (
        <HandoutStep key={step.number} setting={setting} step={step} width={content.width} kind={kind} />
      ))}
    </Page>
  ));
}
