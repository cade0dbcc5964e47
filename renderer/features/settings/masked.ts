/** A text with a secret in it, the secret as dots: its length is not told either. */
export function masked(text: string, secret: string): string {
  return secret === '' ? text : text.replaceAll(secret, '••••••••')
}
