/** The last guard behind the rule that nobody logs a phone number: seven digits in a row become a mask. */
export function masked(text: string): string {
  return text.replace(/\d{7,}/g, '#######')
}
