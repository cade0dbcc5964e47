const digit = '[0-9０-９]'
const gap = '[ 　-]?'
/** A Chinese mobile number, written in one or in groups, with or without the country's 86. */
const mobile = `(?:[+＋]?[8８][6６]${gap})?([1１][3-9３-９]${digit})(?:${gap}${digit}{4}){2}`
/** A Chinese line with its area code. */
const landline = `([0０]${digit}{2,3})${gap}${digit}{7,8}`
const phone = new RegExp(`(?<!${digit})(?:${mobile}|${landline})(?!${digit})`, 'g')

/** Text whose phone numbers keep their first digits only, for those whom the numbers are no business of. */
export function maskPhones(text: string): string {
  return text.replace(phone, (_number, start?: string, area?: string) => `${start ?? area ?? ''}****`)
}
