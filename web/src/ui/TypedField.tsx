import { type RefObject, useEffect, useRef, useState } from 'react';

/** Letters that follow each other faster than this (ms) are one change. */
const together = 60;

/**
 * A field whose words are looked for while one types: at once after a pause, and when fingers rest while they are
 * quick. What is typed is kept here, so that a letter draws the field and nothing else.
 */
export function TypedField({
  label,
  value,
  change,
  input,
  className = '',
}: {
  label: string;
  /** The words that are looked for now, as the address has them. */
  value: string;
  change: (words: string) => void;
  input?: RefObject<HTMLInputElement | null>;
  className?: string;
}) {
  const [words, setWords] = useState(value);
  const told = useRef(value);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Changed from elsewhere: conditions were taken away, or one went back.
    if (value.trim() !== told.current.trim()) {
      told.current = value;
      setWords(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (typed: string): void => {
    told.current = typed;
    change(typed);
  };
  return (
    <label className={`field ${className}`}>
      <span>{label}</span>
      <input
        ref={input}
        className="input"
        type="search"
        dir="auto"
        value={words}
        onChange={(event) => {
          const typed = event.target.value;
          setWords(typed);
          clearTimeout(timer.current);
          const now = performance.now();
          const quick = now - last.current < together;
          last.current = now;
          if (quick) timer.current = setTimeout(() => tell(typed), together);
          else tell(typed);
        }}
      />
    </label>
  );
}
