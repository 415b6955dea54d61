/** The pages beside the chapters: path and name. */
export const rooms: [path: string, name: string][] = [
  ['laboratory/', 'Laboratory'],
  ['gallery/', 'Gallery'],
  ['notation/', 'Notation'],
];

/** Those that only the foot of a page leads to. */
export const backRooms: typeof rooms = [
  ['your-book/', 'Your book'],
  ['colophon/', 'Colophon'],
];
