/** What stands before the first line of a branch, and before everything below it. */
export function branchLead(indent: string, isLast: boolean): readonly [first: string, below: string] {
  return isLast ? [`${indent}└ `, `${indent}  `] : [`${indent}├ `, `${indent}│ `];
}
