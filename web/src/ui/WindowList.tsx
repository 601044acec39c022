import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * A long list of which only what is on the screen stands in the page. Rows are as tall as what they hold.
 * `atEnd` is called when the end comes near.
 */
export function WindowList<T>({
  items,
  estimate,
  keyOf,
  children,
  atEnd,
  label,
  className = '',
}: {
  items: readonly T[];
  /** Height of a row before it is measured (px). */
  estimate: number;
  keyOf: (item: T) => string;
  children: (item: T, index: number) => ReactNode;
  atEnd?: () => void;
  label: string;
  className?: string;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  // What stands above may come later or go.
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0));
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => keyOf(items[index] as T),
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 5) atEnd?.();
  }, [last, items.length, atEnd]);
  return (
    <ul
      ref={list}
      className={`window-list ${className}`}
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.map((row) => (
        <li
          key={row.key}
          ref={virtual.measureElement}
          data-index={row.index}
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          style={{ transform: `translateY(${row.start - offset}px)` }}
        >
          {children(items[row.index] as T, row.index)}
        </li>
      ))}
    </ul>
  );
}
