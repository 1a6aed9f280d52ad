const YES = /^(ja|j|yes|y|1|x|true|waar|v|✓|✔|√|aan|graag|wel)$/i;
const NO = /^(nee|neen|n|no|0|false|onwaar|uit|niet|afgemeld|-)$/i;

/** All the ways in which a cell says yes. */
export function saysYes(text: string): boolean {
  return YES.test(text);
}

export function saysNo(text: string): boolean {
  return NO.test(text);
}
