/** Elements that never have content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is no text of a report: code, drawings, players, form fields. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas iframe frame frameset noframes object embed applet video audio ' +
    'map area input select textarea button option datalist progress meter dialog source track param ' +
    'amp-img amp-ad amp-embed amp-video amp-iframe amp-analytics amp-sidebar amp-social-share amp-consent ' +
    'amp-sticky-ad amp-auto-ads amp-youtube amp-list'
  ).split(' '),
);

/** Elements that begin and end a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

/** What the opening of an element ends, and the elements that shield it. */
interface Closing {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const P: Closing = {
  ends: set('p'),
  within: set('td th table caption div section article li blockquote form'),
};
const BLOCK_OPENERS =
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
  'h6 header hgroup hr main menu nav ol p pre section table ul';

/** Start tags that imply an end tag, by the HTML standard's tree construction. */
export const CLOSES: ReadonlyMap<string, Closing> = new Map<string, Closing>([
  ...BLOCK_OPENERS.split(' ').map((tag): [string, Closing] => [tag, P]),
  ['li', { ends: set('li'), within: set('ul ol menu dir table td th') }],
  ['dt', { ends: set('dt dd'), within: set('dl table td') }],
  ['dd', { ends: set('dt dd'), within: set('dl table td') }],
  ['td', { ends: set('td th'), within: set('tr table') }],
  ['th', { ends: set('td th'), within: set('tr table') }],
  ['tr', { ends: set('tr'), within: set('table tbody thead tfoot') }],
  ['tbody', { ends: set('tbody thead tfoot'), within: set('table') }],
  ['thead', { ends: set('tbody thead tfoot'), within: set('table') }],
  ['tfoot', { ends: set('tbody thead tfoot'), within: set('table') }],
]);
