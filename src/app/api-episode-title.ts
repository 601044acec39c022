/** The title of an episode from the one its subject bears in the archive; null when there is none. */
export function episodeTitle(subjectTitle: string | null): string | null {
  return subjectTitle === null || subjectTitle.trim() === '' ? null : subjectTitle;
}
