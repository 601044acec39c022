import { memo, type ReactNode, useState } from 'react';
import type { BoardConditions as Conditions } from '../api/queries.ts';
import type { Board } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FLAGS } from '../ui/Flags.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';

const KINDS = ['named', 'document', 'unnamed', 'reporter'] as const;

type Facets = Board['facets'];

/** What the board is sorted by and narrowed down to, each with the number of claims it would leave. */
export const BoardConditions = memo(function BoardConditions({
  conditions,
  facets,
  set,
}: {
  conditions: Conditions;
  facets: Facets | undefined;
  set: (change: Partial<Conditions>) => void;
}) {
  const { t } = useSpeech();
  // On a small screen the claims come first and the conditions unfold.
  const [wide] = useState(() => matchMedia('(min-width: 62rem)').matches);
  const count = (facet: string, value: string) => facets?.[facet]?.find((one) => one.value === value)?.count;
  return (
    <details className="board__conditions" open={wide}>
      <summary>{t('board.conditions')}</summary>
      <Choice
        label={t('board.order')}
        value={conditions.order ?? 'recent'}
        choices={[
          ['recent', t('board.recent')],
          ['contention', t('board.contention')],
        ]}
        choose={(order) => set({ order: order === 'recent' ? undefined : (order as 'contention') })}
      />
      <Choice
        label={t('board.flags')}
        value={conditions.flag ?? ''}
        choices={[
          ['', t('board.all')],
          ...FLAGS.map((flag) => [flag, t(`flag.${flag}`), count('flag', flag) ?? 0] as const),
        ]}
        choose={(flag) => set({ flag: flag || undefined })}
      />
      <Choice
        label={t('board.kinds')}
        value={conditions.kind ?? ''}
        choices={[
          ['', t('board.all')],
          ...KINDS.map(
            (kind) => [kind, <KindLabel key={kind} kind={kind} />, count('kind', kind) ?? 0] as const,
          ),
        ]}
        choose={(kind) => set({ kind: kind || undefined })}
      />
      <Named
        label={t('board.places')}
        value={conditions.place}
        facet={facets?.place}
        choose={(place) => set({ place })}
      />
      <Named
        label={t('board.outlets')}
        value={conditions.outlet}
        facet={facets?.outlet}
        choose={(outlet) => set({ outlet })}
      />
    </details>
  );
});

/** One of the commonest names; the chosen one stands among them even when it is not common. */
function Named({
  label,
  value,
  facet = [],
  choose,
}: {
  label: string;
  value: string | undefined;
  facet: Facets[string] | undefined;
  choose: (value: string | undefined) => void;
}) {
  const { t } = useSpeech();
  if (facet.length === 0 && value === undefined) return null;
  const missing = value !== undefined && !facet.some((one) => one.value === value);
  return (
    <Choice
      label={label}
      value={value ?? ''}
      choices={[
        ['', t('board.all')],
        ...(missing ? [[value, <bdi key={value}>{value}</bdi>] as const] : []),
        ...facet.map(
          (one) =>
            [
              one.value,
              <bdi key={one.value} lang="ar">
                {one.label}
              </bdi>,
              one.count,
            ] as const,
        ),
      ]}
      choose={(chosen) => choose(chosen || undefined)}
    />
  );
}

type ChoiceEntry = readonly [value: string, label: ReactNode, count?: number | undefined];

/** One of a few, as radio buttons: arrow keys move, and screen readers say what is chosen. */
function Choice({
  label,
  value,
  choices,
  choose,
}: {
  label: string;
  value: string;
  choices: readonly ChoiceEntry[];
  choose: (value: string) => void;
}) {
  const { number } = useSpeech();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {choices.map(([key, words, count]) => (
        <label key={key} className={`choice__one ${count === 0 && value !== key ? 'is-none' : ''}`}>
          <input type="radio" name={label} checked={value === key} onChange={() => choose(key)} />
          <span>{words}</span>
          {count !== undefined && <small>{number(count)}</small>}
        </label>
      ))}
    </fieldset>
  );
}
