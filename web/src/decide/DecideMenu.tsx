import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { send } from '../api/client.ts';
import { useSpeech } from '../i18n/language.tsx';

export interface DecideAction {
  readonly label: string;
  /** The decision without who and why. */
  readonly decision: Readonly<Record<string, string>>;
}

/** Decisions about one wording or one link: each asks who and why before it is written down. */
export function DecideMenu({ actions }: { actions: readonly DecideAction[] }) {
  const { t, dir } = useSpeech();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState(0);
  const [who, setWho] = useState(() => localStorage.getItem('isnad.who') ?? '');
  const [why, setWhy] = useState('');
  const save = useMutation({
    mutationFn: () => {
      localStorage.setItem('isnad.who', who.trim());
      return send('/decisions', {
        ...actions[chosen].decision,
        who: who.trim(),
        why: why.trim() === '' ? null : why.trim(),
      });
    },
    onSuccess: () => {
      setOpen(false);
      return client.invalidateQueries({ queryKey: ['live'] });
    },
  });
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="button button--quiet decide-menu">{t('decide.other')}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" dir={dir} sideOffset={4} collisionPadding={12}>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate();
            }}
          >
            <fieldset className="choice">
              <legend className="visually-hidden">{t('decide.other')}</legend>
              {actions.map((action, i) => (
                <label key={action.label} className="choice__one">
                  <input type="radio" name="decision" checked={i === chosen} onChange={() => choose(i)} />
                  <span>{action.label}</span>
                </label>
              ))}
            </fieldset>
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
            <div className="form__end">
              <button
                type="submit"
                className="button button--main"
                disabled={who.trim() === '' || save.isPending}
              >
                {t('decide.save')}
              </button>
              {save.isError && (
                <p role="alert">
                  <bdi dir="auto">{save.error.message}</bdi>
                </p>
              )}
            </div>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
