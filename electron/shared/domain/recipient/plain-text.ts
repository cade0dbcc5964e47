/** Stands where a phone number was; from the private use area, so that no pasted text means it. */
export const phoneMark = '\uE000'
/** Stands between two words that belong to different parts of the text. */
export const wordMark = '\uE001'

/** Full-width digits, letters and the punctuation that labels and numbers use, as their plain forms. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ：＋－（）]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00A0\u2000-\u200B\u3000\t\uFEFF]/g, ' ')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uE000\uE001]/g, ' ')
}
