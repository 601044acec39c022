import type { ClaimLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from './Mark.tsx';
import { WordsLink } from './WordsLink.tsx';

/** Places a line has room for. */
const most = 3;

/** Where, as the reports name it; each place leads to the words that name it. */
export function Places({ places }: { places: ClaimLine['places'] }) {
  const { t } = useSpeech();
  if (places.length === 0) return null;
  return (
    <span className="places">
      <Mark sign="place" />
      <span className="visually-hidden">{t('claim.places')}: </span>
      {places.slice(0, most).map((place, i) => (
        <span key={`${place.article} ${place.start}`}>
          {i > 0 && t('list.and')}
          <WordsLink words={{ ...place, text: place.name }} className="">
            <bdi lang="ar">{place.name}</bdi>
          </WordsLink>
        </span>
      ))}
    </span>
  );
}
