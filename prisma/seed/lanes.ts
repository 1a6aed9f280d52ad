/** Does the work for every item, eight at a time, and keeps the order of the answers. */
export async function inLanes<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = new Array<Made>(items.length);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++)
      made[index] = await make(items[index] as Item);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return made;
}
