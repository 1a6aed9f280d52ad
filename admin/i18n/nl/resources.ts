/** Names of the resources, their fields and what an empty list says; one block per folder. */
export const resources = {};
