/** What a new segment starts with: a condition nearly every segment has. */
export const newSegment = {
  visibility: 'EVERYONE',
  definition: { match: 'ALL', conditions: [{ field: 'status', operator: 'IN', value: ['ACTIVE'] }] },
};
