/** The admin's only source of the present time. */
export const clock = { now: () => new Date() };
