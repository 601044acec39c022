/**
 * The style of the page. A source type shows by colour and, for readers who do not tell colours apart, by the
 * line under the words and the label before them. The card of a mark shows while the mark is pointed at or has
 * the focus: at the side on a wide screen, at the foot on a narrow one.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fbfaf7;--soft:#5d5a54;--line:#d8d3c8;--card:#fff;
--person:#0b6b75;--official:#1c6b30;--institution:#1c6b30;--outlet:#1f4fa3;--anonymous:#8a4b00;--eyewitness:#0b6b75;--document:#6d2f91;--social:#a3243b}
@media(prefers-color-scheme:dark){:root{--ink:#ece8df;--paper:#191816;--soft:#aaa498;--line:#413d36;--card:#24221f;
--person:#6fd0db;--official:#82d495;--institution:#82d495;--outlet:#9abdf9;--anonymous:#f0b25c;--eyewitness:#6fd0db;--document:#d3a4f0;--social:#f59aa9}}
*{box-sizing:border-box;overflow-wrap:anywhere}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/2 "Noto Naskh Arabic","Noto Sans Arabic","Segoe UI","Geeza Pro",Tahoma,sans-serif}
main{max-inline-size:46rem;margin:0;padding:1.5rem 1.25rem 14rem}
@media(min-width:75rem){main{margin-inline-start:max(1.5rem,calc(50vw - 36rem));padding-block-end:3rem}}
h1{font-size:1.5rem;line-height:1.7;margin:0 0 .5rem}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
article+article{margin-block-start:3rem;border-block-start:3px double var(--line);padding-block-start:2rem}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 1rem;padding:0;list-style:none;color:var(--soft);font-size:.9rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;border-block:1px solid var(--line);padding-block:1rem}
.title{font-weight:700}
.dateline,.caption,.subheading{color:var(--soft)}
.subheading{font-weight:700}
.boilerplate{color:var(--soft);opacity:.65}
.boilerplate::before{content:"[مادة من الموقع] ";font-size:.75rem}
.claim{--c:var(--ink);color:var(--c);text-decoration:underline 2px var(--c);text-underline-offset:.35em;text-decoration-skip-ink:none;background:color-mix(in srgb,var(--c) 7%,transparent);cursor:help;border-radius:2px}
.claim[data-tag]::before{content:attr(data-tag);font-size:.68rem;line-height:1;margin-inline-end:.35em;padding:.1em .45em;border:1px solid currentColor;border-radius:.6em;vertical-align:.15em;white-space:nowrap;display:inline-block}
.cue{font-weight:700}
.who{font-weight:700;border-block-end:1px solid currentColor}
.date,.quantity,.event{border-block-end:2px dotted currentColor;cursor:help}
.t-person,.t-eyewitness{--c:var(--person);text-decoration-style:solid}
.t-official,.t-institution{--c:var(--official);text-decoration-style:solid}
.t-institution{text-decoration-style:double}
.t-outlet{--c:var(--outlet);text-decoration-style:double}
.t-anonymous_official,.t-anonymous_source{--c:var(--anonymous);text-decoration-style:dashed}
.t-document{--c:var(--document);text-decoration-style:dotted}
.t-social_media,.t-leak{--c:var(--social);text-decoration-style:wavy}
.claim:focus-visible,.date:focus-visible,.quantity:focus-visible,.event:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.card{display:none;position:fixed;z-index:2;inset-inline:0;inset-block-end:0;max-block-size:13rem;overflow:auto;background:var(--card);color:var(--ink);border-block-start:3px solid var(--c,var(--line));padding:.75rem 1.25rem;font-size:.95rem;line-height:1.8;font-weight:400;text-decoration:none;white-space:normal;box-shadow:0 0 1.5rem #0003;cursor:default}
@media(min-width:75rem){.card{inset-inline:auto max(1.5rem,calc(50vw - 36rem));inset-block:2rem auto;inline-size:21rem;max-block-size:calc(100vh - 4rem);border:1px solid var(--line);border-block-start:4px solid var(--c,var(--line));border-radius:.4rem}}
.claim:focus>.card,.date:focus>.card,.quantity:focus>.card,.event:focus>.card,
.claim:hover:not(:has(.claim:hover,.date:hover,.quantity:hover,.event:hover))>.card,.date:hover>.card,.quantity:hover>.card,.event:hover:not(:has(.date:hover,.quantity:hover))>.card{display:block}
.card:hover{z-index:3}
.chain{margin:0;padding:0;list-style:none}
.chain li{display:inline}
.chain li+li::before{content:" ← ";color:var(--soft)}
.kind{font-size:.8rem;color:var(--soft)}
.labels{margin:.25rem 0 0;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1rem;font-size:.85rem;padding:0;list-style:none}
.legend .claim{cursor:default}
details{margin-block:1rem}
summary{cursor:pointer;font-weight:700}
.claims{padding-inline-start:1.5rem}
.claims>li{margin-block:1rem}
code{font:.85em ui-monospace,Consolas,monospace;direction:ltr;unicode-bidi:isolate}
@media print{.card{display:none!important}main{padding:0}}
`;
