/** What a reader does with two pictures: begin, change how, swap, keep one and move on, end. */
import { firstComparison, type Picture } from '../domain/compare';
import { placeOf } from '../domain/address';
import { clampSpan, type Compare } from '../domain/view';
import { useAtlas } from './atlas';
import { actions } from './store';

const { getState: get } = useAtlas;

const inRange = (span: Compare['span']): Compare['span'] => clampSpan(span, get().range);

/** The comparison that is shown, or the one that a reader begins with. */
function current(): Compare | null {
  const { dataset, range, view } = get();
  return view.compare ?? (dataset && firstComparison(dataset, view, range));
}

export const comparing = {
  start(): void {
    actions.showPictures({ compare: current() });
  },
  /** Compares otherwise: how, with which date or perspective. Begins where nothing is compared yet. */
  change(patch: Partial<Compare>): void {
    const before = current();
    if (before === null) return;
    const next = { ...before, ...patch };
    if (patch.how === 'blink') actions.setBlink({ playing: true, second: false });
    actions.showPictures({ compare: { ...next, span: inRange(next.span), at: placeOf(next.at) } });
  },
  /** The divider's place, while it is moved. */
  swipe(at: number): void {
    const { compare } = get().view;
    if (compare !== null && placeOf(at) !== compare.at) actions.showPictures({ compare: { ...compare, at: placeOf(at) } }, 'camera');
  },
  /** The second date, while it is dragged. */
  moveSecond(span: Compare['span']): void {
    const { compare } = get().view;
    const to = inRange(span);
    if (compare !== null && to.start !== compare.span.start) actions.showPictures({ compare: { ...compare, span: to } }, 'camera');
  },
  /** Begins with the card open; ends with it closed. */
  toggle(): void {
    const { view } = get();
    if (view.compare !== null) return comparing.end();
    actions.showPictures({ compare: current(), ...(view.mode === 'explore' ? { tool: 'compare' } : {}) });
  },
  /** To the list of what differs, whatever the panel shows. */
  toList(): void {
    const { panel, selection } = get().view;
    if (panel !== 'facts') actions.setView({ panel: 'facts' });
    if (selection !== null) actions.select(null);
    requestAnimationFrame(() => document.getElementById('differences')?.focus());
  },
  end(): void {
    const { tool } = get().view;
    actions.showPictures({ compare: null, ...(tool === 'compare' ? { tool: null } : {}) });
  },
  /** The first picture becomes the second, and the second the first. */
  swap(): void {
    const { span, perspective, compare } = get().view;
    if (compare !== null) actions.showPictures({ span: compare.span, perspective: compare.perspective, compare: { ...compare, span, perspective } });
  },
  /** What is shown is kept as the second picture, so that the reader can move on from it. */
  keep(): void {
    const { span, perspective } = get().view;
    comparing.change({ span, perspective });
  },
  /** Two given pictures, how they are compared now or as a reader begins. */
  show(first: Picture, second: Picture, camera: ReturnType<typeof get>['view']['camera']): void {
    const before = current();
    if (before === null) return;
    actions.showPictures({ span: inRange(first.span), perspective: first.perspective, camera, compare: { ...before, span: inRange(second.span), perspective: second.perspective } });
  },
  /** By hand: the other of two that are shown in turns, which then stays; else the two change places. */
  other(): void {
    const { view, blink } = get();
    if (view.compare?.how === 'blink') return actions.setBlink({ playing: false, second: !blink.second });
    comparing.swap();
  },
} as const;
