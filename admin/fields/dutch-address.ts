/** Stored `1234AB`, shown `1234 AB`. */
export function formatPostcode(postcode: string | null | undefined): string {
  return (postcode ?? '').replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');
}
