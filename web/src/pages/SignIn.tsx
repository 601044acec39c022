import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/client.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Asked where the server is open to other machines. */
export function SignIn() {
  const { t } = useSpeech();
  const [token, setToken] = useState('');
  const signIn = useMutation({
    mutationFn: () => send('/session', { token: token.trim() }),
    onSuccess: () => location.reload(),
  });
  return (
    <form
      className="card signin"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <h1>{t('signin.title')}</h1>
      <label className="field">
        <span>{t('signin.label')}</span>
        <input
          className="input"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      {signIn.isError && <p role="alert">{t('signin.wrong')}</p>}
      <button type="submit" className="button button--main" disabled={token === '' || signIn.isPending}>
        {t('signin.go')}
      </button>
    </form>
  );
}
