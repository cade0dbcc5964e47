/** Digits in one, or in groups as people write them; fewer than five in all are no phone number. */
const run = /[0-9０-９](?:[\s\-—()（）]{0,2}[0-9０-９]){4,}/g
const shownTail = 4

/**
 * A phone field as it stands on the screen until somebody asks to see it: 13812341234 → 138****1234, 0530-1234567 →
 * 053****4567. What is no number (转, 或) stays.
 */
export function maskedPhone(phone: string): string {
  return phone.replace(run, (number) => {
    const digits = number
      .normalize('NFKC')
      .replace(/\D/g, '')
      .replace(/^(?:00)?86(?=1\d{10}$)/, '')
    if (digits.length < 7) return '****'
    const tail = digits.slice(-shownTail)
    return `${digits.length >= 10 ? digits.slice(0, 3) : ''}****${tail}`
  })
}
