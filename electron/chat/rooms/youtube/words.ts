import { z } from 'zod'

const Run = z
  .object({
    text: z.string().optional(),
    emoji: z
      .object({
        emojiId: z.string().optional(),
        shortcuts: z.array(z.string()).optional(),
        isCustomEmoji: z.boolean().optional(),
      })
      .optional(),
  })
  // One part that is written otherwise takes nothing else of the message with it.
  .catch({})

/** Text as YouTube writes it: plain, or in runs of text and emoji; read as plain text, nothing in it is markup. */
export const Words = z
  .union([
    z.object({ simpleText: z.string() }).transform(({ simpleText }) => simpleText),
    z.object({ runs: z.array(Run) }).transform(({ runs }) => runs.map(plain).join('')),
    z.object({ content: z.string() }).transform(({ content }) => content),
  ])
  .optional()
  .catch(undefined)

/** An emoji of Unicode stands for itself, one that a channel drew by its name, such as `:corn:`. */
function plain({ text, emoji }: z.infer<typeof Run>): string {
  if (text !== undefined) return text
  const name = emoji?.shortcuts?.[0] ?? ''
  return emoji?.isCustomEmoji ? name : (emoji?.emojiId ?? name)
}
