/** What `isnad help read` prints. */
export const READ_HELP = `Usage: isnad read [FILE…|-]

Shows every attributed claim of Arabic reports: who says it, through whom it reached the reader, and how.
Reads plain text, HTML, JSON and JSON Lines, RSS and Atom, Telegram exports and WARC, each also gzipped, and
folders of them, by content and not by extension; - or nothing is standard input.

What it writes:
  (nothing)         a page for the terminal
  --json            one JSON object per report and line (format isnad-analysis/1)
  --html            one self-contained page, right to left, that works offline and without scripts
  --explain         also the rule and the words every claim rests on
  -o, --output FILE write to a file instead of standard output

What the text itself may not say:
  --outlet NAME     outlet of reports that name none
  --published TIME  publication time of reports that name none, such as 2024-01-22 or 2024-01-22T18:26
  --url ADDRESS     address of a report that names none

A file or line that cannot be read gets one message on standard error, the others go on; the exit code is then 1.
Colours only on a terminal, and not where NO_COLOR is set.

Examples:
  isnad read report.txt --outlet "وكالة المرفأ" --published 2024-03-05
  isnad read report.html --html -o page.html
  isnad read archive.jsonl.gz --json | head -1
  cat report.txt | isnad read --explain
`;
