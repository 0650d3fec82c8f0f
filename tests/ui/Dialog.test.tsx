import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from '../../src/ui/Dialog';
import { installBrowserParts } from '../fixtures/browserParts';

installBrowserParts();

/** A page with a button that opens a dialog. */
function Page({ children }: { readonly children: ReactNode }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Islands" onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </>
  );
}

async function openDialog(children: ReactNode) {
  const user = userEvent.setup();
  render(<Page>{children}</Page>);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  return { user, dialog: screen.getByRole('dialog', { name: 'Islands' }) };
}

const opener = () => screen.getByRole('button', { name: 'Open' });

test('it is named by its title and holds what it was given', async () => {
  const { dialog } = await openDialog(<p>Four of them.</p>);
  expect(dialog.textContent).toContain('Four of them.');
});

test('the focus goes to its field, if it has one, so that writing can begin', async () => {
  const { user } = await openDialog(<input aria-label="Name" />);
  await user.keyboard('Shikotan');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Shikotan');
});

test('without a field the focus is within it all the same', async () => {
  const { dialog } = await openDialog(<p>Nothing to write.</p>);
  expect(dialog.contains(document.activeElement)).toBe(true);
});

test.each([
  ['its button', async (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Close' }))],
  ['Escape', async (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
  ['a press outside it', async (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('dialog'))],
])('%s closes it and gives the focus back to what opened it', async (_, close) => {
  const { user } = await openDialog(<input aria-label="Name" />);
  await close(user);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(opener());
});

test('a press inside it does not close it', async () => {
  const { user } = await openDialog(<p>Four of them.</p>);
  await user.click(screen.getByText('Four of them.'));
  expect(screen.getByRole('dialog')).toBeTruthy();
});
