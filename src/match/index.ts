export { type Carrier, carriersOf } from './chain/carriers.ts';
export { driftBetween } from './chain/drift.ts';
export { originsOf, states } from './chain/origins.ts';
export { type OutletFacts, type OutletTable, withoutOwnership } from './chain/outlet-facts.ts';
export { chainRemarks } from './chain/remarks.ts';
export { READER, transmission } from './chain/transmission.ts';
export { type ClaimForm, formOf } from './claims/claim-form.ts';
export type { ClaimItem, ToldClaim } from './claims/claim-item.ts';
export { claimItems } from './claims/claim-items.ts';
export { bucketOf, claimKeys } from './claims/claim-keys.ts';
export { type ClaimRelation, decideClaims } from './claims/decide-claims.ts';
export { isShared, isUnnamed } from './claims/source-key.ts';
export {
  type FormItem,
  joinItem,
  type PackedForm,
  packForm,
  splitItem,
  type Told,
  toldClaim,
  unpackForm,
} from './claims/told.ts';
export { type Change, changesBetween } from './copies/changes.ts';
export {
  type CopyDecision,
  copyCandidates,
  decideCopies,
  decideCopy,
  HOLDERS,
  type Holder,
} from './copies/decide-copies.ts';
export { dayOf, momentRange, orderOf } from './copies/moment.ts';
export { type TextRecord, textKeys, textRecord } from './copies/text-record.ts';
export { EPISODE_GAP, episodeId, readEpisodeId, subjectHash } from './episodes/episode-key.ts';
export { type EpisodeSubject, episodeSubject, reportAbout } from './episodes/episode-subject.ts';
export { patternTitle, subjectTitle } from './episodes/family-titles.ts';
export { inCommon, joins, mainSubject, runAround } from './episodes/gather.ts';
export { happeningOf, happeningsOf, isOnePattern, sharedFamilies } from './episodes/one-pattern.ts';
export { byMoment, caseList, casesOf, isoDay } from './episodes/pattern-cases.ts';
export { patternKeys } from './episodes/pattern-keys.ts';
export { figureTable } from './figures/figure-table.ts';
export type { Bond } from './groups/components.ts';
export { type FormStore, type KeyPlace, placeName } from './groups/form-store.ts';
export type { FormLink, KnownForm } from './groups/match-forms.ts';
export { matchRound, removeForms, settle } from './groups/match-round.ts';
export { memberLinks } from './groups/member-links.ts';
export { revisionOf } from './groups/revisions.ts';
export { summariseGroup } from './groups/summarise-group.ts';
export { hashId } from './hash.ts';
export {
  MATCH_FILES,
  type MatchFile,
  type MatchLexicon,
  openMatchLexicon,
} from './language/match-lexicon.ts';
export { type ClaimFate, outcomesOf, trackRecord } from './record/outcomes.ts';
export { MATCHER_VERSION } from './version.ts';
