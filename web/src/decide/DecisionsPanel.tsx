import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/client.ts';
import type { ClaimPage, Decision, Grade } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { StanceStrip } from '../ui/StanceStrip.tsx';

const AXES = [
  ['reliability', ['A', 'B', 'C', 'D', 'E', 'F']],
  ['credibility', ['1', '2', '3', '4', '5', '6']],
] as const;

const OUTCOMES = ['confirmed', 'refuted', 'open'] as const;

/** Where a person judges: two separate axes, a note, and the log of what was decided. */
export function DecisionsPanel({ page }: { page: ClaimPage }) {
  const { t } = useSpeech();
  const client = useQueryClient();
  const [who, setWho] = useState(() => localStorage.getItem('isnad.who') ?? '');
  const [why, setWhy] = useState('');
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState('');
  const [grades, setGrades] = useState<Record<string, string>>({});
  const claim = page.versions[0]?.claim ?? page.line.id;
  const save = useMutation({
    mutationFn: async (undo: string | null) => {
      localStorage.setItem('isnad.who', who.trim());
      const maker = { who: who.trim(), why: why.trim() === '' ? null : why.trim() };
      if (undo !== null) return send('/decisions', { kind: 'undo', decision: undo, ...maker });
      for (const [axis, value] of Object.entries(grades)) {
        await send('/decisions', { kind: 'grade', claim, axis, value, ...maker });
      }
      if (outcome !== '') await send('/decisions', { kind: 'settle', claim, outcome, ...maker });
      if (note.trim() !== '') await send('/decisions', { kind: 'note', claim, text: note.trim(), ...maker });
      return null;
    },
    onSuccess: () => {
      setGrades({});
      setNote('');
      setOutcome('');
      setWhy('');
      return client.invalidateQueries({ queryKey: ['live'] });
    },
  });
  const changed = note.trim() !== '' || outcome !== '' || Object.keys(grades).length > 0;
  return (
    <section className="section" aria-labelledby="judge">
      <h2 id="judge">{t('claim.evidence')}</h2>
      <p className="section__note">{t('claim.evidenceNote')}</p>
      <div className="judge">
        <form
          className="card judge__form"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(null);
          }}
        >
          {AXES.map(([axis, values]) => (
            <div key={axis} className="judge__axis">
              <label className="field">
                <span>{t(`grade.${axis}`)}</span>
                <select
                  className="input"
                  value={grades[axis] ?? page.grades[axis]?.value ?? ''}
                  onChange={(event) => setGrades({ ...grades, [axis]: event.target.value })}
                >
                  <option value="" disabled>
                    {t('grade.none')}
                  </option>
                  {values.map((value) => (
                    <option key={value} value={value}>
                      {t(`grade.${value}`)}
                    </option>
                  ))}
                </select>
              </label>
              <GradeBy grade={page.grades[axis]} />
            </div>
          ))}
          <label className="field">
            <span>{t('decide.settle')}</span>
            <select className="input" value={outcome} onChange={(event) => setOutcome(event.target.value)}>
              <option value="">–</option>
              {OUTCOMES.map((one) => (
                <option key={one} value={one}>
                  {t(`decide.settle.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{t('decide.note')}</span>
            <textarea
              className="input judge__note"
              rows={2}
              dir="auto"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <div className="judge__row">
            <label className="field">
              <span>{t('decide.who')}</span>
              <input
                className="input"
                dir="auto"
                value={who}
                autoComplete="name"
                onChange={(event) => setWho(event.target.value)}
              />
            </label>
            <label className="field">
              <span>{t('decide.why')}</span>
              <input
                className="input"
                dir="auto"
                value={why}
                onChange={(event) => setWhy(event.target.value)}
              />
            </label>
          </div>
          <div className="judge__row">
            <button
              type="submit"
              className="button button--main"
              disabled={!changed || who.trim() === '' || save.isPending}
            >
              {t('decide.save')}
            </button>
            <span role="status">
              {save.isError ? (
                <bdi dir="auto">{save.error.message}</bdi>
              ) : save.isSuccess && !changed ? (
                t('decide.saved')
              ) : changed && who.trim() === '' ? (
                t('decide.needWho')
              ) : null}
            </span>
          </div>
        </form>
        <div className="card judge__evidence">
          <h3>{t('stance.strip')}</h3>
          <StanceStrip stances={page.line.stances} />
          <dl>
            {(['named', 'documents', 'unnamed', 'reporters'] as const).map((part) =>
              page.origins[part].length === 0 ? null : (
                <div key={part}>
                  <dt>{t(`origins.${part}`, { n: page.origins[part].length })}</dt>
                  <dd>
                    <bdi>{page.origins[part].map((origin) => origin.name).join(t('list.and'))}</bdi>
                  </dd>
                </div>
              ),
            )}
          </dl>
          <h3>{t('decide.log')}</h3>
          {page.decisions.length === 0 ? (
            <p className="section__note">{t('claim.decisionsNone')}</p>
          ) : (
            <ol className="log">
              {[...page.decisions].reverse().map((decision) => (
                <LogLine
                  key={decision.id}
                  decision={decision}
                  undo={who.trim() === '' ? null : () => save.mutate(decision.id)}
                />
              ))}
            </ol>
          )}
        </div>
      </div>
    </section>
  );
}

function GradeBy({ grade }: { grade: Grade | null }) {
  const { t, language } = useSpeech();
  if (grade === null) return null;
  return <small>{t('grade.by', { who: grade.who, time: formatMoment(grade.at, language) })}</small>;
}

function LogLine({ decision, undo }: { decision: Decision; undo: (() => void) | null }) {
  const { t, has, language } = useSpeech();
  const key = `decide.kind.${decision.kind}`;
  const value = (decision.value ?? {}) as { value?: string; text?: string; outcome?: string; link?: string };
  const grade = value.value === undefined ? null : `grade.${value.value}`;
  const settled = `decide.settle.${value.outcome}`;
  const words = value.text ?? (has(settled) ? t(settled) : (value.outcome ?? value.link));
  return (
    <li>
      <p>
        <strong>
          <bdi>{decision.who}</bdi>
        </strong>{' '}
        {has(key) ? t(key) : decision.kind}
        {grade !== null && has(grade) && (
          <>
            : <bdi>{t(grade)}</bdi>
          </>
        )}
        {words !== undefined && (
          <>
            : <bdi dir="auto">{words}</bdi>
          </>
        )}
        {decision.undone && ` (${t('decide.undone')})`}
      </p>
      {decision.why !== null && (
        <p className="meta">
          <bdi dir="auto">{decision.why}</bdi>
        </p>
      )}
      <p className="meta">
        <time dateTime={decision.at}>{formatMoment(decision.at, language)}</time>
        {undo !== null && !decision.undone && (
          <button type="button" className="button button--quiet" onClick={undo}>
            {t('decide.undo')}
          </button>
        )}
      </p>
    </li>
  );
}
