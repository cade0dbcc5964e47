/** A phone number whose middle is not for everybody who looks at the screen: 138****1234. */
export function maskedPhone(phone: string): string {
  const shown = phone.trim()
  if (shown === '') return ''
  return shown.length < 8 ? '****' : `${shown.slice(0, 3)}****${shown.slice(-4)}`
}
