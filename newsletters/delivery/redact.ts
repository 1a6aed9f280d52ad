/** A provider's words without the addresses in them: reasons are shown to staff, logged and kept. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/[^\s<>@"'(),;:]{1,64}@[^\s<>@"'(),;:]{1,255}/g, '…@…')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 500);
}
