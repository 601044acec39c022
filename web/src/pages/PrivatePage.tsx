import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Analysis } from '../../../src/model/index.ts';
import { useSpeech } from '../i18n/language.tsx';
import { analysePrivately, loadLexicon } from '../private/analyse-privately.ts';
import { sample } from '../private/sample.ts';
import { ClaimList } from '../reading/ClaimList.tsx';
import { dateWords } from '../reading/date-words.ts';
import { MarkedText, type MarkOn } from '../reading/MarkedText.tsx';
import { quantityWords } from '../reading/quantity-words.ts';
import type { Layer } from '../reading/segments.ts';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure } from '../ui/States.tsx';

const UNNAMED: ReadonlySet<string> = new Set([
  'anonymous_official',
  'anonymous_source',
  'eyewitness',
  'leak',
]);

/** A report analysed inside the page: nothing is sent, nothing is kept. */
export function PrivatePage() {
  const speech = useSpeech();
  const { t } = speech;
  useTitle(t('private.title'));
  const [text, setText] = useState('');
  const [published, setPublished] = useState('');
  const [active, choose] = useState<string | null>(null);
  const lexicon = useQuery({
    queryKey: ['lexicon'],
    queryFn: loadLexicon,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const deferred = useDeferredValue(text);
  const day = /^\d{4}-\d\d-\d\d/.test(published) ? published : null;
  const words = lexicon.data;
  const analysis = useMemo(
    () => (words === undefined || deferred.trim() === '' ? null : analysePrivately(deferred, day, words)),
    [deferred, day, words],
  );
  const claims = useMemo(() => (analysis === null ? [] : claimsOf(analysis)), [analysis]);
  const marks = useMemo(() => {
    if (analysis === null) return [];
    const all: Layer<MarkOn>[] = [];
    if (analysis.article.title !== null) all.push({ ...analysis.article.title, value: { kind: 'title' } });
    for (const claim of claims) {
      const source = claim.chain[0]?.kind ?? 'reporter';
      for (const part of claim.parts)
        all.push({ ...part, value: { kind: 'claim', id: claim.id, source, depth: 0 } });
      all.push({ ...claim.cue, value: { kind: 'cue', id: claim.id, source } });
    }
    for (const date of analysis.dates) {
      if (date.value === null) continue;
      all.push({
        start: date.start,
        end: date.end,
        value: { kind: 'value', words: dateWords(date.value, speech) },
      });
    }
    for (const { start, end, value, ...quantity } of analysis.quantities) {
      const shown = quantityWords(
        { ...quantity, value: typeof value === 'number' || value === null ? value : [...value] },
        speech,
      );
      if (shown !== '') all.push({ start, end, value: { kind: 'value', words: shown } });
    }
    return all;
  }, [analysis, claims, speech]);
  const boilerplate = useMemo(
    () => analysis?.regions.filter((region) => region.kind === 'boilerplate') ?? [],
    [analysis],
  );
  return (
    <>
      <PageHead title={t('private.title')} note={t('private.note')} />
      <div className="form">
        <label className="field">
          <span>{t('private.label')}</span>
          <textarea
            className="input"
            dir="auto"
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="form__row">
          <label className="field">
            <span>{t('private.published')}</span>
            <input
              className="input"
              type="date"
              value={published}
              onChange={(event) => setPublished(event.target.value)}
            />
          </label>
        </div>
      </div>
      {lexicon.isError ? (
        <Failure error={lexicon.error} retry={() => lexicon.refetch()} />
      ) : lexicon.isPending ? (
        <p className="section__note" role="status">
          {t('private.loading')}
        </p>
      ) : analysis === null ? (
        <Empty title={t('private.empty')}>
          <button type="button" className="button" onClick={() => setText(sample)}>
            {t('private.sample')}
          </button>
        </Empty>
      ) : (
        <>
          <p className="board__count" role="status">
            {t('private.result', { n: claims.length })}
          </p>
          <div className="reading">
            <div className="card reading__text">
              <MarkedText
                text={deferred}
                marks={marks}
                boilerplate={boilerplate}
                active={active}
                choose={choose}
              />
            </div>
            <aside className="reading__side" aria-label={t('layer.claims')}>
              <ClaimList text={deferred} claims={claims} active={active} choose={choose} />
            </aside>
          </div>
        </>
      )}
    </>
  );
}

/** The claims of an analysis as the list shows them; nothing here leads to other reports. */
function claimsOf(analysis: Analysis) {
  return analysis.claims.map((claim) => ({
    id: claim.id,
    group: null,
    parts: claim.content.parts.map(({ start, end }) => ({ start, end })),
    cue: { start: claim.cue.start, end: claim.cue.end },
    stance: claim.stance,
    rule: claim.because.rule,
    chain: claim.chain.map((node) => ({
      name: node.canonical,
      type: node.type,
      kind:
        node.type === 'document'
          ? ('document' as const)
          : UNNAMED.has(node.type)
            ? ('unnamed' as const)
            : node.type === 'outlet'
              ? ('reporter' as const)
              : ('named' as const),
      source: null,
      words: null,
      relay: null,
    })),
  }));
}
