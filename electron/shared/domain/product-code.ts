/** What two codes are compared by: "Ａ1", "a1" and "A1 " are one code. */
export function productCodeKey(code: string): string {
  return code.normalize('NFKC').trim().toLowerCase()
}
