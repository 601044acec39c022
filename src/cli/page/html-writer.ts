import { createHash } from 'node:crypto';
import type { ReportWriter } from '../read.ts';
import { html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { reportSection } from './report-section.ts';

/**
 * One page that holds everything it needs and asks for nothing: no script at all, and a policy that lets the
 * browser load nothing and apply no style but this page's own.
 */
export function htmlWriter(): ReportWriter {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  let count = 0;
  return {
    begin: `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html`${policy}`.markup}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>إسناد: من قال ماذا</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
`,
    report: (item) => `${reportSection(item, ++count).markup}\n`,
    end: '</main>\n</body>\n</html>\n',
  };
}
