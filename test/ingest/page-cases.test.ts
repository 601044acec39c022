import { describe, expect, it } from 'vitest';
import { readAll } from './read-all.ts';

const A = 'قال مصدر أمني في المدينة إن القوات انتشرت في محيط المرفأ القديم صباح اليوم الأحد.';
const B = 'وأضاف المصدر أن الطرق المؤدية إلى المكان أغلقت أمام حركة السير إلى حين انتهاء التفتيش.';
const C = 'ولم يصدر أي تعليق رسمي من البلدية على هذه الأنباء حتى ساعة نشر هذا التقرير.';
const D = 'وكانت اللجنة المشتركة قد أعلنت الأسبوع الماضي أنها ستبدأ أعمالها خلال ثمان وأربعين ساعة.';
const E = 'ويرى مراقبون أن الخطوة تأتي في إطار التهدئة التي اتفق عليها الطرفان في الشهر الماضي.';
const OTHER = 'السيطرة على حريق في مستودعات الحبوب';
const p = (...lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (body: string, title = 'انتشار أمني في محيط المرفأ'): string =>
  `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const H1 = '<h1>انتشار أمني في محيط المرفأ</h1>';

const TEASERS: readonly (readonly [string, string])[] = [B, C, D, E].map((text, i) => [
  `${OTHER} للمرة ${i + 2}`,
  `${text} ${text.slice(1)}`,
]);

/** Markup as sites write it, and the lines that are the report. */
// biome-ignore format: one case per line reads best
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['a second report below the first', `${H1}<div class="article-body">${p(A, B, C)}</div><hr><h1>خبر آخر تماما</h1><div class="next"><div class="article-body">${p(D, E, D.replace('كانت', 'باتت'), E.replace('يرى', 'يعتقد'))}</div></div>`, [A, B, C]],
  ['a body in two pieces with an advertisement between', `${H1}<div class="article-body" id="first">${p(A, B)}</div><div class="ad">إعلان</div><div class="article-body">${p(C, D)}</div>`, [A, B, C, D]],
  ['a second half that is hidden', `${H1}<div class="story">${p(A, B)}<div class="more-text" style="display:none">${p(C, D, E)}</div><button>اقرأ المزيد</button></div>`, [A, B, C, D, E]],
  ['a hidden tooltip', `${H1}<div class="story">${p(A, B)}<span hidden>تم نسخ الرابط بنجاح إلى الحافظة الخاصة بك الآن</span>${p(C)}</div>`, [A, B, C]],
  ['a caption in a small table', `${H1}<div id="text"><table align="left"><tr><td><img src="x"></td></tr><tr><td>رافعة في المرفأ كما بدت أمس</td></tr></table>${p(A, B, C)}</div>`, [A, B, C]],
  ['a caption under a picture', `${H1}<div class="story"><div class="i1"><img src="x"><span>رافعة في المرفأ كما بدت أمس</span></div>${p(A, B, C)}</div>`, [A, B, C]],
  ['a picture in a paragraph', `${H1}<div class="story"><p><img src="x"> ${A}</p>${p(B, C)}</div>`, [A, B, C]],
  ['a pointer inside a paragraph', `${H1}<div class="story"><p>${A} <strong>اقرأ أيضا: <a href="x">${OTHER}</a></strong></p>${p(B, C)}</div>`, [A, B, C]],
  ['a pointer with its list', `${H1}<div class="story">${p(A, B)}<h3>اقرأ أيضاً</h3><ul><li><a href="x">${OTHER}</a></li><li><a href="y">${OTHER} مجددا</a></li></ul>${p(C, D)}</div>`, [A, B, C, D]],
  ['verbs that look like pointers', `${H1}<div class="story">${p(A)}<p>تابع المصدر أن القوات لم تتلق أوامر بالانسحاب.</p><p>شارك الوزير في الاجتماع الذي عقد أمس.</p><p>طالع رئيس اللجنة التقرير قبل نشره.</p></div>`, [A, 'تابع المصدر أن القوات لم تتلق أوامر بالانسحاب.', 'شارك الوزير في الاجتماع الذي عقد أمس.', 'طالع رئيس اللجنة التقرير قبل نشره.']],
  ['a report that tells when something was published', `${H1}<div class="story">${p(A)}<p>نشرت في 22 يناير الماضي صحيفة الضفاف تقريرا عن الحادثة نفسها.</p>${p(B)}</div>`, [A, 'نشرت في 22 يناير الماضي صحيفة الضفاف تقريرا عن الحادثة نفسها.', B]],
  ['headings inside the report', `${H1}<article><p>${A}</p><h2>تهدئة متفق عليها</h2>${p(B, C)}</article>`, [A, 'تهدئة متفق عليها', B, C]],
  ['a quotation', `${H1}<article>${p(A)}<blockquote><p>${B}</p></blockquote>${p(C)}</article>`, [A, B, C]],
  ['links within sentences', `${H1}<article><p>قال <a href="x">مصدر أمني في المدينة</a> إن <a href="y">القوات انتشرت</a> في محيط المرفأ القديم صباح اليوم الأحد.</p>${p(B)}</article>`, [A, B]],
  ['a dateline and a byline above the text', `<div class="w">${H1}<div>نشر في: الاثنين 22 يناير 2024 - 18:26</div><div>كتب: محرر الشؤون المحلية</div><div>${p(A, B, C)}</div></div>`, [A, B, C]],
  ['text that stands bare in a cell', `<table><tr><td><a href=1>سياسة</a></td><td><a href=2>اقتصاد</a></td></tr></table><table><tr><td width=160><a href=3>${OTHER}</a><br><a href=4>${OTHER} أمس</a></td><td>${H1}${A}<br>${B}<br>${C}</td></tr></table>`, [A, B, C]],
  ['paragraphs of bare divisions', `<div>${H1}<div>${A}</div><div>${B}</div><div>${C}</div></div><div><div><a href=1>${OTHER}</a></div><div><a href=2>${OTHER} أمس</a></div></div>`, [A, B, C]],
  ['a comment policy after the text', `<div>${H1}${p(A, B, C)}<div><p>نرحب بتعليقاتكم، وننصحكم بمراجعة <a href=x>إرشادات الاستخدام</a> قبل كتابة التعليق على هذا الخبر.</p><p>الآراء الواردة أدناه لا تعبر عن رأي الموقع بل عن أصحابها.</p></div></div>`, [A, B, C]],
  ['comments longer than the report', `<div class="story">${H1}${p(A, B)}</div><div id="comments">${p(...Array.from({ length: 12 }, (_, i) => `قارئ ${i}: ${E.slice(2)} ولا أظن أن شيئا سيتغير.`))}</div>`, [A, B]],
  ['a text given twice, for two widths of screen', `${H1}<div class="desktop">${p(A, B, C)}</div><div class="mobile">${p(A, B, C)}</div>`, [A, B, C]],
  ['an invitation to follow at the end', `<article>${H1}${p(A, B)}<p>تابعونا على تلغرام لتصلكم آخر الأخبار</p><p>حملوا تطبيق الموقع من المتجر</p></article>`, [A, B]],
  ['teasers of other reports that outweigh it', `<div><div>${H1}${p(A, B)}</div><div>${TEASERS.map(([head, text]) => `<div><h3><a href="x">${head}</a></h3><p>${text}</p><a href="x">المزيد</a></div>`).join('')}</div></div>`, [A, B]],
  ['teasers in rows above it', `<div>${[0, 2].map((i) => `<div>${TEASERS.slice(i, i + 2).map(([head, text]) => `<div><h3><a href="x">${head}</a></h3><div>${text}</div></div>`).join('')}</div>`).join('')}</div><div>${H1}${p(A, B)}</div>`, [A, B]],
  ['teasers without an element of their own', `<div>${H1}<div>${p(A)}</div>${TEASERS.map(([head, text]) => `<h4><a href="x">${head}</a></h4><p>${text}</p>`).join('')}</div>`, [A]],
  ['words of a Word document', `<article>${H1}<p class="MsoNormal"><span lang="AR">قال مصدر أمني في المد</span><span lang="AR-SA">ينة إن القوات انتشرت في محيط المرفأ القديم صباح اليوم الأحد.</span><o:p></o:p></p>${p(B)}</article>`, [A, B]],
];

describe('the report of a page', () => {
  it.each(CASES)('with %s', async (_, body, lines) => {
    const { articles } = await readAll(page(body), { worker: false });
    expect(articles).toHaveLength(1);
    const [{ text, title }] = articles;
    expect(text.slice(title!.start, title!.end)).toBe('انتشار أمني في محيط المرفأ');
    expect(text.slice(title!.end).trim().split('\n')).toEqual(lines);
  });

  it('keeps a dash of the headline and takes no word of it for the outlet', async () => {
    const headline = 'المرفأ - القوات تنتشر في محيط المستودعات القديمة';
    const { articles } = await readAll(page(`<h1>${headline}</h1>${p(A, B)}`, headline), { worker: false });
    expect(articles[0].text.startsWith(`${headline}\n\n`)).toBe(true);
    expect(articles[0].outlet).toBeNull();
  });
});
