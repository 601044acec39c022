import { type DateStyle, visibleDate } from './dates.ts';
import type { PageEncoding } from './encode.ts';
import {
  advert, breaking, comments, cookies, escapeHtml, figure, follow, footer, inlineRelated, mostRead, nav, newsletter,
  plainShare, relatedList, script, share, tags,
} from './furniture.ts'; // biome-ignore format: a list of names
import type { Story } from './story.ts';

/** How one page of a template differs from the next. */
export interface Variant {
  readonly random: () => number;
  readonly style: DateStyle;
  readonly encoding: PageEncoding;
  /** What the page says its encoding is; null: nothing. */
  readonly label: string | null;
}

/** What a reader of the page can know; null: the page does not tell. */
export interface Gold {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly texts: readonly (readonly string[])[];
}

export interface TemplatePage {
  readonly html: string;
  readonly gold: Gold;
}

/** A kind of page; what it gives is the whole file before encoding. */
export type Template = (story: Story, variant: Variant) => TemplatePage;

const whole = (story: Story): Gold => ({
  title: story.title,
  outlet: story.outlet,
  publishedAt: story.publishedAt,
  texts: [story.paragraphs],
});
/** The time as a visible line tells it: without zone. */
const local = (story: Story): string => story.publishedAt.slice(0, 16);

const meta = (label: string | null): string => (label === null ? '' : `<meta charset="${label}">`);
const oldMeta = (label: string | null): string =>
  label === null ? '' : `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${label}">`;
const og = (story: Story): string =>
  `<meta property="og:title" content="${escapeHtml(story.title)}"><meta property="og:site_name" content="${escapeHtml(story.outlet)}"><meta property="og:url" content="${story.url}"><meta property="og:type" content="article">`;
const titleTag = (story: Story, mark: string): string =>
  `<title>${escapeHtml(story.title)}${mark}${escapeHtml(story.outlet)}</title>`;
const paragraphs = (story: Story): string[] => story.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
const linkSome = (html: string): string =>
  html
    .replace('مؤتمر صحفي', '<a href="/x">مؤتمر صحفي</a>')
    .replace('مجلس الوزراء', '<a href="/y">مجلس الوزراء</a>');

/** Puts pieces between the paragraphs, after the first, the second and so on. */
function between(lines: readonly string[], ...pieces: readonly string[]): string {
  const out: string[] = [];
  lines.forEach((line, i) => {
    out.push(line);
    if (pieces[i] !== undefined && i < lines.length - 1) out.push(pieces[i]);
  });
  return out.join('\n');
}

const graph: Template = (story, { label }) => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', '@id': '#site', name: story.outlet, url: 'https://news.example/' },
      { '@type': 'Organization', '@id': '#org', name: story.outlet },
      {
        '@type': 'NewsArticle',
        headline: story.title,
        datePublished: story.publishedAt,
        dateModified: '2030-01-01T00:00:00Z',
        publisher: { '@id': '#org' },
        articleSection: story.section,
        inLanguage: 'ar',
      },
    ],
  };
  const body = between(paragraphs(story).map(linkSome), figure('رويترز'), inlineRelated(story), advert);
  return {
    html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${meta(label)}${titleTag(story, ' | ')}${og(story)}<link rel="canonical" href="${story.url}"><script type="application/ld+json">${JSON.stringify(data)}</script>${script}</head><body>${cookies}<header class="site-header">${nav('list')}</header>${breaking(story)}<main><article class="post"><header><h1>${escapeHtml(story.title)}</h1><time datetime="${story.publishedAt}">قبل ساعة</time>${share}</header><div class="post-body-wrap">${body}</div>${tags}${relatedList(story)}</article><aside>${mostRead(story)}</aside></main>${comments(3)}${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const wordpress: Template = (story, { label }) => {
  const body = between(paragraphs(story), figure('فرانس برس'), '', follow(story));
  return {
    html: `<!DOCTYPE html><html dir="rtl" lang="ar"><head>${meta(label)}${titleTag(story, ' - ')}${og(story)}<meta property="article:published_time" content="${story.publishedAt}"></head><body class="single single-post sidebar-on"><div id="page"><div class="td-header-wrap">${nav('list')}</div><div class="td-main-content"><h1 class="entry-title">${escapeHtml(story.title)}</h1><div class="td-module-meta-info"><span>بواسطة</span> <a href="/author/1">المحرر</a> <time class="entry-date" datetime="${story.publishedAt}">${visibleDate(story.publishedAt, 'levant')}</time></div><div class="td-post-content">${body}<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3>${share}</div><div class="jp-relatedposts">${relatedList(story, 'h4')}</div></div><div class="author-box"><p>محرر في قسم الأخبار المحلية يتابع شؤون المرافئ والنقل منذ سنوات، ويكتب تقارير أسبوعية عن الاقتصاد.</p></div></div><div class="td-main-sidebar">${mostRead(story)}${newsletter}</div></div>${comments(2)}${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const drupal: Template = (story, { label, style }) => ({
  html: `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${meta(label)}${titleTag(story, ' | ')}<meta property="og:site_name" content="${escapeHtml(story.outlet)}"></head><body class="html not-front node-type-article">${nav('list')}<div id="main"><div class="region region-content"><h1 id="page-title">${escapeHtml(story.title)}</h1><div id="node-7" class="node node-article"><div class="submitted">${visibleDate(story.publishedAt, style)}</div><div class="content"><div class="field field-name-field-image"><div class="field-items"><img src="x.jpg"></div></div><div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">${between(paragraphs(story), inlineRelated(story))}</div></div></div><div class="field field-name-field-tags"><h3>الوسوم</h3><a href="/t">المرفأ</a></div></div></div></div>${relatedList(story)}</div>${footer(story)}</body></html>`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const blocks: Template = (story, { label }) => {
  const block = (html: string): string => `<div dir="rtl" class="e1j2237y7">${html}</div>`;
  const body = story.paragraphs.map((text, i) =>
    block(`<p dir="rtl" class="k17e">${i === 0 ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)}</p>`),
  );
  const promo = `<section role="region" aria-labelledby="podcast"><strong>قصص مقترحة</strong><ul>${story.others
    .slice(0, 4)
    .map((head) => `<li><a href="/p">${escapeHtml(head)}</a></li>`)
    .join('')}</ul><p>نهاية قصص مقترحة</p></section>`;
  const data = {
    '@context': 'http://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        headline: story.title,
        datePublished: story.publishedAt,
        publisher: { '@type': 'NewsMediaOrganization', name: story.outlet },
      },
    ],
  };
  return {
    html: `<!doctype html><html lang="ar" dir="rtl"><head>${meta(label)}${titleTag(story, ' - ')}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="root"><header role="banner">${nav('list')}</header><main role="main"><div>${block(`<h1 id="content" tabindex="-1">${escapeHtml(story.title)}</h1>`)}${block(`<figure><img><p>صدر الصورة، Getty Images</p><figcaption><span class="visually-hidden">التعليق على الصورة، </span>رافعة في المرفأ</figcaption></figure>`)}${block(`<time datetime="${story.publishedAt.slice(0, 10)}">${visibleDate(story.publishedAt, 'egypt')}</time>`)}${between(body, promo)}</div></main><section role="complementary"><h2>الأكثر قراءة</h2>${mostRead(story)}</section></div>${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const wysiwyg: Template = (story, { label }) => {
  const more = `<ul class="more-on"><li class="more-on__item"><article><a href="/1">${escapeHtml(story.others[1])}</a></article></li></ul>`;
  const data = [
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: story.title,
      datePublished: story.publishedAt,
      author: [{ '@type': 'Organization', name: story.outlet }],
      publisher: { '@type': 'Organization', name: story.outlet },
    },
    { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'أخبار' }] },
  ];
  return {
    html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}${titleTag(story, ' | أخبار | ')}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="root"><div class="container__inner">${nav('list')}<main id="main-content-area"><header class="article-header"><div class="breadcrumbs"><a href="/n">أخبار</a></div><h1>${escapeHtml(story.title)}</h1></header><div class="article-info-block"><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On </span><span aria-hidden="true">${visibleDate(story.publishedAt, 'numeric')}</span></div></div></div><figure class="article-featured-image"><img><figcaption>المرفأ كما بدا أمس (الأناضول)</figcaption></figure><div class="wysiwyg wysiwyg--all-content css-1vsenwb" aria-live="polite">${between(paragraphs(story), more, advert)}</div><div class="article-source">المصدر: وكالات</div></main></div></div>${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const oldTables: Template = (story, { label, style }) => ({
  html: `<HTML><HEAD>${oldMeta(label)}<TITLE>${escapeHtml(story.outlet)} : ${escapeHtml(story.title)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" DIR=RTL>${nav('table')}<TABLE WIDTH=780 BORDER=0 CELLPADDING=0><TR><TD WIDTH=150 VALIGN=TOP><TABLE>${story.others.map((head) => `<TR><TD><FONT SIZE=2><A HREF="x.htm">${escapeHtml(head)}</A></FONT></TD></TR>`).join('')}</TABLE></TD><TD WIDTH=480 VALIGN=TOP><FONT FACE="Simplified Arabic" COLOR=#990000 SIZE=5><B>${escapeHtml(story.title)}</B></FONT><BR><FONT SIZE=1>${visibleDate(story.publishedAt, style)}</FONT><BR><BR><FONT FACE="Simplified Arabic" SIZE=4>${story.paragraphs.map(escapeHtml).join('<BR><BR>\n')}</FONT></TD><TD WIDTH=150 VALIGN=TOP><TABLE><TR><TD BGCOLOR=#CCCCCC>إعلانات</TD></TR><TR><TD>شركة الأفق للسياحة تقدم أفضل العروض لقضاء العطلة الصيفية مع عائلتك بأسعار لا تقبل المنافسة</TD></TR></TABLE></TD></TR></TABLE><TABLE WIDTH=780><TR><TD><FONT SIZE=1>جميع الحقوق محفوظة ${escapeHtml(story.outlet)}</FONT></TD></TR></TABLE></BODY></HTML>`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const unclosed: Template = (story, { label, style }) => ({
  html: `<html><head>${oldMeta(label)}<title>${escapeHtml(story.title)} - ${escapeHtml(story.outlet)}</title><body><center><a href=/>الرئيسية</a> <a href=/s>سياسة</a> <a href=/e>اقتصاد</a></center><hr><h1>${escapeHtml(story.title)}</h1><i>${visibleDate(story.publishedAt, style)}</i><p><b>${story.paragraphs.map(escapeHtml).join('\n<p>')}<hr><h3>أخبار ذات صلة</h3><ul>${story.others.map((head) => `<li><a href=x>${escapeHtml(head)}</a>`).join('\n')}</ul><p align=center>جميع الحقوق محفوظة ${escapeHtml(story.outlet)}`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const divSoup: Template = (story, { label, style }) => ({
  html: `<!DOCTYPE html><html><head>${meta(label)}${titleTag(story, ' – ')}</head><body><div><div>${nav('links')}</div><div><div><div><h1>${escapeHtml(story.title)}</h1></div><div>${visibleDate(story.publishedAt, style)}</div>${plainShare}<div>${story.paragraphs.map((text) => `<div><span>${escapeHtml(text)}</span></div>`).join('')}</div><div><div>اقرأ أيضا</div>${story.others.map((head) => `<div><a href="/o">${escapeHtml(head)}</a></div>`).join('')}</div></div></div><div>${escapeHtml(story.outlet)} © ${story.publishedAt.slice(0, 4)}</div></div></body></html>`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const lineBreaks: Template = (story, { label, style }) => ({
  html: `<!DOCTYPE html><html lang="ar-SA"><head>${meta(label)}${titleTag(story, ' :: ')}</head><body>${nav('list')}<div class="container"><div class="row"><div class="col-8"><h2 class="title">${escapeHtml(story.title)}</h2><div class="news-date">${visibleDate(story.publishedAt, style)}</div><div class="newsText" id="newsText">${story.paragraphs.map(escapeHtml).join('<br />\n<br />\n')}<br /><br />تابعونا على تويتر</div>${share}</div><div class="col-4">${mostRead(story)}</div></div></div>${footer(story)}</body></html>`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const articleBodyId: Template = (story, { label, style }) => ({
  html: `<!DOCTYPE html><html><head>${meta(label)}<title>${escapeHtml(story.title)} - ${escapeHtml(story.outlet)}</title><meta property="og:title" content="${escapeHtml(story.title)} - ${escapeHtml(story.outlet)}"></head><body><div class="topHeader">${nav('links')}</div><div class="container"><div class="articleHeader"><div class="breadcumb"><a href="/s">${story.section}</a></div><h1>${escapeHtml(story.title)}</h1><span class="newsStoryDate">${visibleDate(story.publishedAt, style)}</span><span class="writeBy">كتب محرر الموقع</span></div><div id="articleBody">${between(paragraphs(story), advert, `<div class="inlineRelated"><h4>موضوعات متعلقة..</h4><h3><a href="/1">${escapeHtml(story.others[2])}</a></h3></div>`)}</div>${tags}</div>${relatedList(story)}${footer(story)}</body></html>`,
  gold: { ...whole(story), publishedAt: local(story) },
});

const microdata: Template = (story, { label }) => ({
  html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}<title>${escapeHtml(story.title)}</title></head><body itemscope itemtype="http://schema.org/WebPage">${nav('list')}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${escapeHtml(story.title)}</h1><meta itemprop="datePublished" content="${story.publishedAt}"><span itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="${escapeHtml(story.outlet)}"></span>${share}<div itemprop="articleBody" class="txt">${between(paragraphs(story), inlineRelated(story))}</div></div>${mostRead(story)}${footer(story)}</body></html>`,
  gold: whole(story),
});

const amp: Template = (story, { label }) => {
  const data = {
    '@context': 'http://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.publishedAt,
    publisher: { '@type': 'Organization', name: story.outlet },
    mainEntityOfPage: story.url,
  };
  return {
    html: `<!doctype html><html amp lang="ar" dir="rtl"><head>${meta(label)}<link rel="canonical" href="${story.url}"><title>${escapeHtml(story.title)}</title><script type="application/ld+json">${JSON.stringify(data)}</script><style amp-custom>p{}</style></head><body><amp-sidebar id="s"><ul><li><a href="/">الرئيسية</a></li></ul></amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${escapeHtml(story.title)}</h1></header><amp-img src="x.jpg" width=1 height=1></amp-img><div class="amp-wp-article-content">${between(paragraphs(story), '<amp-ad width=300 height=250></amp-ad>', inlineRelated(story))}</div><amp-social-share type="twitter"></amp-social-share></article>${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const liveLinked: Template = (story, { label, random }) => {
  const posts = story.paragraphs.map((text, i) => ({
    '@type': 'BlogPosting',
    headline: story.others[i % story.others.length],
    datePublished: `${story.publishedAt.slice(0, 11)}${String(10 + i).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}:00+03:00`,
    url: `${story.url}#p${i}`,
    articleBody: text,
  }));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: story.title,
    datePublished: story.publishedAt,
    publisher: { name: story.outlet },
    liveBlogUpdate: posts,
  };
  return {
    html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}${titleTag(story, ' | ')}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${nav('list')}<h1>${escapeHtml(story.title)}</h1><div class="live-blog">${posts.map((post) => `<article id="${post.url.split('#')[1]}"><time datetime="${post.datePublished}">الآن</time><h2>${escapeHtml(post.headline)}</h2><p>${escapeHtml(post.articleBody)}</p>${share}</article>`).join('')}</div>${footer(story)}</body></html>`,
    gold: {
      title: null,
      outlet: story.outlet,
      publishedAt: null,
      texts: story.paragraphs.map((text) => [text]),
    },
  };
};

const livePlain: Template = (story, { label }) => ({
  html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}<title>${escapeHtml(story.title)} | ${escapeHtml(story.outlet)}</title><meta property="article:published_time" content="${story.publishedAt}"></head><body>${nav('list')}<h1>${escapeHtml(story.title)}</h1><div class="liveblog-container"><ul>${story.paragraphs.map((text, i) => `<li class="liveblog-post" id="post-${i}"><span class="liveblog-time">${String(20 - i)}:15</span><h3>${escapeHtml(story.others[i % story.others.length])}</h3><div><p>${escapeHtml(text)}</p></div></li>`).join('')}</ul></div>${mostRead(story)}${footer(story)}</body></html>`,
  gold: {
    title: null,
    outlet: story.outlet,
    publishedAt: null,
    texts: story.paragraphs.map((text) => [text]),
  },
});

const shellOnly: Template = (story, { label }) => {
  const data = {
    '@context': 'https://schema.org',
    '@type': ['NewsArticle'],
    headline: story.title,
    datePublished: story.publishedAt,
    publisher: { '@type': 'Organization', name: story.outlet },
    articleBody: story.paragraphs.join('\n'),
  };
  return {
    html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}<title>${escapeHtml(story.title)}</title><script type="application/ld+json">${JSON.stringify(data).replaceAll('</', '<\\/')}</script></head><body><div id="app"><p>يرجى تفعيل جافا سكريبت في متصفحك لعرض هذا الموقع.</p></div>${footer(story)}</body></html>`,
    gold: whole(story),
  };
};

const noMetadata: Template = (story, { label }) => ({
  html: `<!DOCTYPE html><html><head>${meta(label)}</head><body><div class="wrap"><h2>${escapeHtml(story.title)}</h2>${paragraphs(story).join('')}</div>${relatedList(story)}</body></html>`,
  gold: { title: story.title, outlet: null, publishedAt: null, texts: [story.paragraphs] },
});

const flash: Template = (story, { label, style }) => ({
  html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}${titleTag(story, ' | ')}${og(story)}</head><body>${nav('list')}${breaking(story)}<div class="content"><h1>${escapeHtml(story.title)}</h1><div class="dt">${visibleDate(story.publishedAt, style)}</div><div class="flash"><p>${escapeHtml(story.paragraphs[0])}</p></div>${share}</div>${mostRead(story)}${relatedList(story)}${footer(story)}</body></html>`,
  gold: { ...whole(story), publishedAt: local(story), texts: [[story.paragraphs[0]]] },
});

const talkative: Template = (story, { label }) => ({
  html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}${titleTag(story, ' • ')}${og(story)}<meta name="pubdate" content="${story.publishedAt}"></head><body>${cookies}${nav('list')}<div class="story"><h1>${escapeHtml(story.title)}</h1><div class="story__text">${between(paragraphs(story), newsletter)}</div></div>${comments(14)}${footer(story)}</body></html>`,
  gold: whole(story),
});

const dataTable: Template = (story, { label }) => {
  const rows = ['الضاحية الشرقية', 'بلدة العيون', 'مدينة السدود'].map((place, i) => [
    place,
    String(120 + i * 37),
  ]);
  const table = `<table border="1"><tr><th>المنطقة</th><th>عدد المتضررين</th></tr>${rows.map(([place, count]) => `<tr><td>${place}</td><td>${count}</td></tr>`).join('')}</table>`;
  const points = [
    'إزالة الأنقاض من الأرصفة الثلاثة قبل نهاية الأسبوع',
    'تعويض أصحاب المستودعات وفق تقدير اللجنة المختصة',
  ];
  const list = `<p>وتشمل الخطة ما يأتي:</p><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  const [first, second, ...rest] = story.paragraphs;
  const p = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  return {
    html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}${titleTag(story, ' | ')}${og(story)}<meta itemprop="datePublished" content="${story.publishedAt}"></head><body>${nav('list')}<article><h1>${escapeHtml(story.title)}</h1><div class="article-content">${p(first)}${table}${p(second)}${list}${rest.map(p).join('')}</div></article>${footer(story)}</body></html>`,
    gold: {
      ...whole(story),
      texts: [
        [
          first,
          'المنطقة عدد المتضررين',
          ...rows.map((row) => row.join(' ')),
          second,
          'وتشمل الخطة ما يأتي:',
          ...points,
          ...rest,
        ],
      ],
    },
  };
};

const entities: Template = (story, { label, style }) => {
  const numeric = (text: string): string =>
    [...text].map((letter) => (letter > '\u0600' ? `&#${letter.codePointAt(0)};` : letter)).join('');
  return {
    html: `<!DOCTYPE html><html><head>${meta(label)}<title>${numeric(story.title)} - ${numeric(story.outlet)}</title></head><body>${nav('links')}<div id="content"><h1>${numeric(story.title)}</h1><p class="date">${visibleDate(story.publishedAt, style)}</p>${story.paragraphs.map((text) => `<p>${numeric(text)}&nbsp;</p>`).join('\n')}</div></body></html>`,
    gold: { ...whole(story), publishedAt: local(story) },
  };
};

const pagelike: Template = (story, { label }) => ({
  html: `<!DOCTYPE html><html lang="ar"><head>${meta(label)}<title>${escapeHtml(story.outlet)} - ${escapeHtml(story.title)}</title><meta name="twitter:title" content="${escapeHtml(story.title)}"><meta name="DC.date.issued" content="${story.publishedAt}"></head><body><form id="aspnetForm" method="post"><div class="header">${nav('list')}</div><div class="content-with-sidebar"><div class="right-col"><div class="headline">${escapeHtml(story.title)}</div><div class="brief"><span>${escapeHtml(story.paragraphs[0])}</span></div><div class="details">${story.paragraphs
    .slice(1)
    .map((text) => `<p><span style="font-size:18px">${escapeHtml(text)}</span></p>`)
    .join(
      '',
    )}</div>${plainShare}</div><div class="left-col">${mostRead(story)}</div></div></form>${footer(story)}</body></html>`,
  gold: whole(story),
});

/** The kinds of page, by name. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  graph, wordpress, drupal, blocks, wysiwyg, oldTables, unclosed, divSoup, lineBreaks, articleBodyId, microdata, amp,
  liveLinked, livePlain, shellOnly, noMetadata, flash, talkative, dataTable, entities, pagelike,
}; // biome-ignore format: a list of names
