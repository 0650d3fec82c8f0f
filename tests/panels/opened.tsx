/** The panel beside the map as a reader opens it: at an address, of the real record or of another. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Dataset } from '../../src/domain/schema';
import { FactsPanel } from '../../src/panels/FactsPanel';
import { initialState, useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { TODAY } from '../fixtures/atlas';
import { realRecord } from '../fixtures/realRecord';
import { readOrThrow, smallRaw, type SmallRaw } from '../fixtures/smallRecord';

/** Forgets everything that went before, and opens a record at an address. */
export function openRecord(dataset: Dataset, fragment: string): Dataset {
  useAtlas.setState(initialState, true);
  actions.open({ dataset, today: TODAY, fragment });
  return dataset;
}

export function openPanel(fragment: string, dataset = realRecord()) {
  openRecord(dataset, fragment);
  const { rerender } = render(<FactsPanel dataset={dataset} />);
  /** The same panel when another record takes the place of this one, as the whole does of its core. */
  const replace = (other: Dataset) => rerender(<FactsPanel dataset={other} />);
  return { dataset, replace, user: userEvent.setup() };
}

/** The small record in which a test has changed something. */
export function small(change: (raw: SmallRaw) => unknown = () => undefined): Dataset {
  const raw = smallRaw();
  change(raw);
  return readOrThrow(raw);
}

/** A section of the panel by its heading. */
export const section = (name: string): HTMLElement => screen.getByRole('region', { name });

/** What folds open under a summary. */
export function foldOf(summary: string | RegExp): HTMLDetailsElement {
  const fold = screen.getByText(summary, { selector: 'summary' }).closest('details');
  if (fold === null) throw new Error(`nothing folds open under ${String(summary)}`);
  return fold;
}

/** The items of a list, as their text; of the list itself, not of lists within it. */
export const itemsOf = (list: Element | null): readonly HTMLElement[] => [...(list?.children ?? [])].filter((x): x is HTMLElement => x instanceof HTMLElement);

/** Who says so: the titles in the summary of the first citation within. */
export const says = (within_: HTMLElement): readonly (string | null)[] => within(within_).queryAllByText(/^Says: /).map((e) => e.textContent);
