import { Link } from '@tanstack/react-router';
import { useSpeech } from '../i18n/language.tsx';
import { Empty } from '../ui/States.tsx';

export function NotFound() {
  const { t } = useSpeech();
  return (
    <Empty title={t('state.notFound')}>
      <Link to="/board" className="button">
        {t('state.home')}
      </Link>
    </Empty>
  );
}
