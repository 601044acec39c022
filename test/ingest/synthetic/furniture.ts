import type { Story } from './story.ts';

/** Pieces of pages that are not the report, as news sites write them. */

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const nav = (kind: 'list' | 'table' | 'links'): string => {
  const names = ['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة وفن', 'علوم وتكنولوجيا', 'فيديو', 'مقالات'];
  const links = names.map((name, i) => `<a href="/s/${i}">${name}</a>`);
  if (kind === 'table') {
    return `<table width="780" class="top"><tr>${links.map((link) => `<td>${link}</td>`).join('')}</tr></table>`;
  }
  if (kind === 'links') return `<div id="topbar">${links.join(' | ')}</div>`;
  return `<nav class="main-nav"><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul></nav>`;
};

export const breaking = (story: Story): string =>
  `<div class="breaking-news-ticker"><span>عاجل</span> <a href="/b">${escapeHtml(story.others[0])}</a></div>`;

export const cookies =
  '<div class="cookie-consent" role="dialog"><p>يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك في التصفح فإنك توافق على سياسة الخصوصية وشروط الاستخدام الخاصة بالموقع.</p><button>موافق</button></div>';

export const share =
  '<ul class="social-share"><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li><li><a href="#">واتساب</a></li><li><a href="#">نسخ الرابط</a></li></ul>';

export const plainShare =
  '<div class="x1">شارك: <a href="#f">فيسبوك</a> <a href="#t">تويتر</a> <a href="#w">واتساب</a></div><div class="x2">طباعة</div>';

export const inlineRelated = (story: Story): string =>
  `<p><strong>اقرأ أيضاً: <a href="/r1">${escapeHtml(story.others[1])}</a></strong></p>`;

export const relatedList = (story: Story, tag = 'h3'): string =>
  `<div class="more-on"><${tag}>مواضيع ذات صلة</${tag}><ul>${story.others
    .slice(1, 5)
    .map((head, i) => `<li><a href="/r${i}">${escapeHtml(head)}</a></li>`)
    .join('')}</ul></div>`;

export const mostRead = (story: Story): string =>
  `<div class="side"><h4>الأكثر قراءة</h4>${story.others
    .slice(2, 7)
    .map((head, i) => `<div class="it"><h5><a href="/m${i}">${escapeHtml(head)}</a></h5></div>`)
    .join('')}</div>`;

export const tags =
  '<div class="article-tags"><span>كلمات دلالية:</span> <a href="/t/1">حريق</a> <a href="/t/2">المرفأ</a> <a href="/t/3">الحبوب</a></div>';

export const figure = (agency: string): string =>
  `<figure><img src="/i.jpg" alt="صورة"><figcaption>صورة من الأرشيف لرصيف في المرفأ <span class="credit">(${agency})</span></figcaption></figure>`;

export const comments = (many: number): string => {
  const one =
    'هذا الكلام كررته الجهات المعنية مرات كثيرة من قبل ولم نر منه شيئا على أرض الواقع، ومن حق الناس أن يسألوا أين ذهبت الوعود السابقة.';
  const list = Array.from(
    { length: many },
    (_, i) => `<li class="comment"><b>قارئ ${i + 1}</b><p>${one}</p></li>`,
  );
  return `<section id="comments" class="comments-area"><h3>التعليقات (${many})</h3><ol>${list.join('')}</ol><form><label>أضف تعليقك</label><textarea></textarea></form></section>`;
};

export const footer = (story: Story): string =>
  `<footer class="site-footer"><p>جميع الحقوق محفوظة © ${story.publishedAt.slice(0, 4)} ${escapeHtml(story.outlet)}</p><a href="/about">من نحن</a> <a href="/privacy">سياسة الخصوصية</a></footer>`;

export const advert = '<div class="ad-slot">إعلان</div>';

export const newsletter =
  '<div class="newsletter-box"><p>اشترك في نشرتنا البريدية ليصلك ملخص يومي لأهم الأخبار والتقارير من مراسلينا حول العالم.</p><input type="email"></div>';

export const follow = (story: Story): string =>
  `<p>تابعونا على تطبيق واتساب عبر قناة ${escapeHtml(story.outlet)} لتصلكم آخر الأخبار</p>`;

export const script =
  '<script>window.dataLayer=window.dataLayer||[];var html="<p>ليس نصا</p>";</script><style>.a{color:red}</style><noscript><img src="/pixel"></noscript>';
