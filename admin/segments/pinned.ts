/** Under which name the pinned segments of the menu are remembered. */
export const pinnedKey = ['segments', 'pinned'];
