/** What our own grams are told by, and halves of characters: no text keeps them. */
const noCharacter = /[\p{Cs}\ue000]/gu

/** A text as it is compared: one width, lower case; what cannot be seen or is broken never keeps two texts apart. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(noCharacter, '\ufffd')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
