import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tabs } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { send, sendFile } from '../api/client.ts';
import { useLive } from '../api/live.ts';
import { statusQuery } from '../api/queries.ts';
import type { Job } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';

/** Adding reports: pasted, from a file, from an address or a feed. */
export function AddPage() {
  const { t, dir } = useSpeech();
  useTitle(t('add.title'));
  const [started, setStarted] = useState<readonly Job[]>([]);
  const begun = (job: Job) => setStarted((old) => [job, ...old]);
  return (
    <>
      <PageHead title={t('add.title')} note={t('add.note')} />
      <div className="add">
        <Tabs.Root defaultValue="paste" dir={dir} className="card">
          <Tabs.List className="tabs" aria-label={t('add.title')}>
            <Tabs.Trigger value="paste">{t('add.paste')}</Tabs.Trigger>
            <Tabs.Trigger value="file">{t('add.file')}</Tabs.Trigger>
            <Tabs.Trigger value="address">{t('add.address')}</Tabs.Trigger>
            <Tabs.Trigger value="feed">{t('add.feed')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="paste">
            <PasteForm begun={begun} />
          </Tabs.Content>
          <Tabs.Content value="file">
            <FileForm begun={begun} />
          </Tabs.Content>
          <Tabs.Content value="address">
            <AddressForm kind="address" begun={begun} />
          </Tabs.Content>
          <Tabs.Content value="feed">
            <AddressForm kind="feed" begun={begun} />
          </Tabs.Content>
        </Tabs.Root>
        <Jobs started={started} />
      </div>
    </>
  );
}

interface FormProps {
  readonly begun: (job: Job) => void;
}

function PasteForm({ begun }: FormProps) {
  const { t } = useSpeech();
  const [form, setForm] = useState({ text: '', outlet: '', published: '', url: '' });
  const add = useMutation({
    mutationFn: () =>
      send<Job>('/articles', {
        kind: 'text',
        text: form.text,
        outlet: form.outlet.trim() || null,
        published: form.published.trim() || null,
        url: form.url.trim() || null,
      }),
    onSuccess: (job) => {
      begun(job);
      setForm({ text: '', outlet: '', published: '', url: '' });
    },
  });
  const field = (name: 'outlet' | 'published' | 'url', dir: 'auto' | 'ltr', hint?: ReactNode) => (
    <label className="field">
      <span>{t(`add.${name}`)}</span>
      <input
        className="input"
        dir={dir}
        value={form[name]}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
      {hint && <small>{hint}</small>}
    </label>
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <label className="field">
        <span>{t('add.text')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={10}
          value={form.text}
          onChange={(event) => setForm({ ...form, text: event.target.value })}
        />
      </label>
      <div className="form__row">
        {field('outlet', 'auto')}
        {field(
          'published',
          'ltr',
          <>
            {t('add.suchAs')} <bdi className="whole">2024-01-22</bdi> {t('add.or')}{' '}
            <bdi className="whole">2024-01-22T18:26</bdi>
          </>,
        )}
        {field('url', 'ltr')}
      </div>
      <Submit pending={add.isPending} ready={form.text.trim() !== ''} error={add.error} />
    </form>
  );
}

function FileForm({ begun }: FormProps) {
  const { t } = useSpeech();
  const [over, setOver] = useState(false);
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) begun(await sendFile<Job>('/files', file));
    },
  });
  return (
    <div className="form">
      <label
        className={`drop ${over ? 'is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add.mutate([...event.dataTransfer.files]);
        }}
      >
        <span>{t('add.drop')}</span>
        <small>{t('add.formats')}</small>
        <input
          type="file"
          multiple
          onChange={(event) => {
            add.mutate([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {add.error && (
        <p role="alert">
          <bdi dir="auto">{add.error.message}</bdi>
        </p>
      )}
    </div>
  );
}

function AddressForm({ kind, begun }: FormProps & { kind: 'address' | 'feed' }) {
  const { t } = useSpeech();
  const [url, setUrl] = useState('');
  const add = useMutation({
    mutationFn: () => send<Job>('/articles', { kind, url: url.trim() }),
    onSuccess: (job) => {
      begun(job);
      setUrl('');
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <label className="field">
        <span>{t(kind === 'feed' ? 'add.feedUrl' : 'add.url')}</span>
        <input
          className="input"
          dir="ltr"
          inputMode="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <Submit pending={add.isPending} ready={/^https?:\/\/\S+$/i.test(url.trim())} error={add.error} />
    </form>
  );
}

function Submit({ pending, ready, error }: { pending: boolean; ready: boolean; error: Error | null }) {
  const { t } = useSpeech();
  return (
    <div className="form__end">
      <button type="submit" className="button button--main" disabled={!ready || pending}>
        {t('add.go')}
      </button>
      {error && (
        <p role="alert">
          <bdi dir="auto">{error.message}</bdi>
        </p>
      )}
    </div>
  );
}

function Jobs({ started }: { started: readonly Job[] }) {
  const { t } = useSpeech();
  const live = useLive();
  const status = useQuery(statusQuery);
  const all = new Map<string, Job>();
  for (const job of [...(status.data?.jobs ?? []), ...started]) all.set(job.id, job);
  for (const job of Object.values(live.jobs)) all.set(job.id, job);
  const jobs = [...all.values()].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  if (jobs.length === 0) return <p className="section__note">{t('add.jobsNone')}</p>;
  return (
    <section aria-labelledby="jobs" aria-live="polite" className="jobs">
      <h2 id="jobs">{t('add.jobs')}</h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id} className={`card job is-${job.state}`}>
            <p>
              <strong>
                <bdi dir="auto">{job.name}</bdi>
              </strong>{' '}
              <span className="flag">{t(`add.${job.state}`)}</span>
            </p>
            <p className="meta">
              <span>{t('add.added', { n: job.added + job.changed })}</span>
              {job.known > 0 && <span>{t('add.known', { n: job.known })}</span>}
              {job.problems.length > 0 && <span>{t('add.problems', { n: job.problems.length })}</span>}
              {job.articles[0] !== undefined && (
                <Link to="/articles/$id" params={{ id: job.articles[0] }}>
                  {t('add.see')}
                </Link>
              )}
            </p>
            {job.problems.length > 0 && (
              <ul className="plain-list">
                {job.problems.slice(0, 5).map((problem) => (
                  <li key={problem}>
                    <bdi dir="auto">{problem}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
