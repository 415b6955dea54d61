/** The address of the book's first page, wherever the book is served from. */
export function siteRoot(): URL {
  const depth = (document.documentElement.dataset.page ?? '').split('/').length - 1;
  return new URL('../'.repeat(depth) || './', location.href.split(/[?#]/)[0]);
}
