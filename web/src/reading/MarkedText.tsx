import { memo, useMemo, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { lineRuns } from './lines.ts';
import { type Layer, segments } from './segments.ts';

/** What lies on a stretch of the text. */
export type MarkOn =
  | { readonly kind: 'claim'; readonly id: string; readonly source: string; readonly depth: number }
  | { readonly kind: 'cue'; readonly id: string; readonly source: string }
  | { readonly kind: 'value'; readonly words: string }
  | { readonly kind: 'passage'; readonly words: string }
  | { readonly kind: 'target' }
  | { readonly kind: 'title' };

interface Props {
  readonly text: string;
  readonly marks: readonly Layer<MarkOn>[];
  readonly boilerplate: readonly { readonly start: number; readonly end: number }[];
  /** The claim that is looked at. */
  readonly active: string | null;
  readonly choose: (claim: string | null) => void;
}

/** The text of a report with everything that was found in it; what is not part of it folded away. */
export const MarkedText = memo(function MarkedText({ text, marks, boilerplate, active, choose }: Props) {
  const runs = useMemo(() => lineRuns(text, boilerplate), [text, boilerplate]);
  const target = marks.find((mark) => mark.value.kind === 'target');
  return (
    <div className="text" lang="ar" dir="rtl">
      {runs.map((run) => {
        const lines = run.lines.map((line) => (
          <Line
            key={line.start}
            text={text}
            start={line.start}
            end={line.end}
            marks={marks}
            active={active}
            choose={choose}
          />
        ));
        if (!run.boilerplate) return lines;
        const from = run.lines[0].start;
        const to = run.lines.at(-1)?.end ?? from;
        const wanted = target !== undefined && target.start < to && target.end > from;
        return (
          <Fold key={from} count={run.lines.length} open={wanted}>
            {lines}
          </Fold>
        );
      })}
    </div>
  );
});

function Fold({ count, open, children }: { count: number; open: boolean; children: React.ReactNode }) {
  const { t, dir, language } = useSpeech();
  const [shown, show] = useState(open);
  return (
    <div className="fold">
      <button
        type="button"
        className="fold__button"
        aria-expanded={shown}
        onClick={() => show(!shown)}
        dir={dir}
        lang={language}
      >
        {t('report.folded', { n: count })} · {t(shown ? 'report.fold' : 'report.unfold')}
      </button>
      {shown && <div className="fold__in">{children}</div>}
    </div>
  );
}

interface LineProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: Props['marks'];
  readonly active: string | null;
  readonly choose: Props['choose'];
}

function Line({ text, start, end, marks, active, choose }: LineProps) {
  const parts = useMemo(
    () =>
      segments(
        start,
        end,
        marks.filter((mark) => mark.end > start && mark.start < end),
      ),
    [start, end, marks],
  );
  const isTitle = parts.some((part) => part.values.some((value) => value.kind === 'title'));
  const Tag = isTitle ? 'h1' : 'p';
  return (
    <Tag className={isTitle ? 'text__title' : 'text__line'}>
      {parts.map((part) => {
        const words = text.slice(part.start, part.end);
        const looks = looksOf(part.values, active);
        if (looks === null) return <span key={part.start}>{words}</span>;
        const { claim, className, title } = looks;
        return (
          // For the mouse alone: the list beside the text holds the same claims for the keyboard.
          <span
            key={part.start}
            className={className}
            {...(title === undefined ? {} : { title })}
            {...(claim === null
              ? {}
              : {
                  onMouseEnter: () => choose(claim),
                  onClick: () => choose(claim),
                })}
          >
            {words}
          </span>
        );
      })}
    </Tag>
  );
}

function looksOf(
  values: readonly MarkOn[],
  active: string | null,
): { className: string; claim: string | null; title?: string } | null {
  const classes: string[] = [];
  let claim: string | null = null;
  let title: string | undefined;
  for (const value of values) {
    if (value.kind === 'claim') {
      claim = value.id;
      classes.push('m-claim', `is-${value.source}`);
      if (value.id === active) classes.push('is-active');
    } else if (value.kind === 'cue') {
      claim ??= value.id;
      classes.push('m-cue');
      if (!classes.includes('m-claim')) classes.push(`is-${value.source}`);
      if (value.id === active) classes.push('is-active-cue');
    } else if (value.kind === 'value') {
      classes.push('m-value');
      title = value.words;
    } else if (value.kind === 'passage') {
      classes.push('m-passage');
      title ??= value.words;
    } else if (value.kind === 'target') {
      classes.push('m-target');
    }
  }
  if (classes.length === 0) return null;
  // Of nested claims the innermost gives the colour.
  const kinds = classes.filter((name) => /^is-(named|document|unnamed|reporter)$/.test(name));
  const className = [
    ...new Set(classes.filter((name) => !kinds.includes(name)).concat(kinds.slice(-1))),
  ].join(' ');
  return { className, claim, ...(title === undefined ? {} : { title }) };
}
