import { convert, type HtmlToTextOptions } from 'html-to-text'

const hidden = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[style*="visibility:hidden"]',
  '[style*="visibility: hidden"]',
  '[style*="font-size:0"]',
  '[style*="font-size: 0"]',
  '[style*="opacity:0;"]',
  '[style$="opacity:0"]',
]
const notContent = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'head',
  'form',
  'button',
  'select',
  'nav',
  'footer',
  'aside',
  'img',
  'input',
  'textarea',
]

/** Depth and breadth are bounded, so that a page made to exhaust the reader costs no more than any other. */
const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 4_000_000, maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [
    ...[...hidden, ...notContent].map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
  ],
}

/** HTML as the text that a reader of the page sees. Scripts, forms, menus and hidden parts are left out; links lose their address. */
export function htmlText(html: string): string {
  return convert(html, options)
}

/** Whether a text is HTML rather than prose that mentions a tag. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 200).trimStart()
  if (/^<(?:!doctype|html|head|body|meta|\?xml)\b/i.test(start)) return true
  const tags = text
    .slice(0, 50_000)
    .match(/<\/?(?:p|div|ul|ol|li|br|h[1-6]|span|strong|b|em|section|article|table|tr|td|a)(?:\s[^<>]{0,500})?\/?>/gi)
  return (tags?.length ?? 0) >= 3
}
