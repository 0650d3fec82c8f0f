import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** The title of a panel that opens beside the map: it takes the focus, and on a phone, where the panel is below, so comes into sight. */
export function OpenedTitle({ children }: { readonly children: ReactNode }): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <h2 className="panel-title small" ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
