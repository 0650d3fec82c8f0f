import { act, render, screen } from '@testing-library/react';
import type { ComponentType, ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { later } from '../../src/ui/Later';

function Island({ name }: { readonly name: string }): ReactElement {
  return <p>The island is called {name}.</p>;
}

type Code = ComponentType<{ readonly name: string }>;

/** A part whose code comes, or fails to, when the test says so. */
function part() {
  let come: (code: Code) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const load = vi.fn(
    () =>
      new Promise<Code>((resolve, reject) => {
        come = resolve;
        fail = reject;
      }),
  );
  return { Part: later(load), load, come: () => act(async () => come(Island)), fail: () => act(async () => fail(new TypeError('Failed to fetch dynamically imported module'))) };
}

describe('a part of the page whose code comes later', () => {
  test('says so while it is on its way, and is then there', async () => {
    const { Part, come } = part();
    render(<Part name="Shikotan" />);
    expect(screen.queryByText(/Shikotan/)).toBeNull();
    expect(document.querySelector('.later')?.textContent).not.toBe('');
    await come();
    expect(screen.getByText('The island is called Shikotan.')).toBeTruthy();
    expect(document.querySelector('.later')).toBeNull();
  });

  test('is fetched when it is first shown, not before, and once while it stands', async () => {
    const { Part, load, come } = part();
    expect(load).not.toHaveBeenCalled();
    const { rerender } = render(<Part name="Shikotan" />);
    await come();
    rerender(<Part name="Iturup" />);
    expect(screen.getByText('The island is called Iturup.')).toBeTruthy();
    expect(load).toHaveBeenCalledOnce();
  });

  test('that does not come is said in a sentence, with another try', async () => {
    const { Part, fail } = part();
    render(<Part name="Shikotan" />);
    await fail();
    expect(screen.getByRole('alert').textContent).toContain('This part of the program could not be fetched.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  test('that comes after the reader has left it does nothing', async () => {
    const { Part, come, fail } = part();
    const { unmount } = render(<Part name="Shikotan" />);
    unmount();
    await come();
    await fail();
    expect(document.body.textContent).toBe('');
  });
});
