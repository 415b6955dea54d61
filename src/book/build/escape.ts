/** Text as it may stand in HTML, SVG and XML, between tags and in attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
