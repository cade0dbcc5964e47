// What `npm run claims` does with its files: the same reading as in the app, printed one comment a line.
import { z } from 'zod'
import { compileCatalogue, readClaims } from '../../electron/shared/domain/claims'
import type { Catalogue, ParsedClaim } from '../../electron/shared/domain/claims'

// Codes are typed as numbers by some who write such files by hand.
const Code = z.union([z.string(), z.number()]).transform(String)
const Product = z.object({
  code: Code,
  name: z.string().default(''),
  aliases: z.array(z.string()).nullish(),
  units: z.array(z.string()).nullish(),
  keyword: z.string().nullish(),
})
const Products = z.array(Product)
const BareNumbers = z.enum(['off', 'code', 'quantity'])
const Line = z.object({
  text: z.string(),
  nowSelling: Code.nullish().catch(null),
  bareNumbers: BareNumbers.optional().catch(undefined),
})

/** What a bare number asks for in this run, unless a line says otherwise. */
export type BareNumbers = z.infer<typeof BareNumbers>

/** Reads the option --bare-numbers; null for a word that it does not have. */
export function toBareNumbers(word: string): BareNumbers | null {
  return BareNumbers.safeParse(word).data ?? null
}

/** Compiles the text of a catalogue file, a list of products; the error says what is wrong with it. */
export function toCatalogue(text: string): Catalogue {
  const products = Products.parse(JSON.parse(text.replace(/^\ufeff/u, '')))
  return compileCatalogue(
    products.map(({ code, name, aliases, units, keyword }) => ({
      ...{ productId: code, code, name, aliases: aliases ?? [], units: units ?? [] },
      ...(keyword ? { keyword } : {}),
    })),
  )
}

/** The line to print for one line of comments; null for an empty one, an error for one that is no comment. */
export function readLine(line: string, catalogue: Catalogue, bareNumbers: BareNumbers): string | null {
  const plain = line.replace(/^\ufeff/u, '').trim()
  if (plain === '') return null
  const comment = Line.parse(JSON.parse(plain))
  const claims = readClaims(comment.text, {
    catalogue,
    nowSelling: comment.nowSelling ?? null,
    bareNumbers: comment.bareNumbers ?? bareNumbers,
  })
  return JSON.stringify({ text: comment.text, claims: claims.map(toPrinted) })
}

// In the shape of the collected comments, where a change names no unit and a cancel no quantity.
function toPrinted(claim: ParsedClaim): object {
  const { productId: code, quantity, unit, intent, confidence, reason, span } = claim
  const amount = intent === 'cancel' ? {} : intent === 'change' ? { quantity } : { quantity, unit }
  const doubt = confidence === 'certain' ? {} : { certain: false }
  return { code, ...amount, intent, confidence, ...doubt, reason, span }
}

/** One sentence of what is wrong, for the person at the prompt. */
export function explain(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim()).join('; ')
  if (error instanceof SyntaxError) return `not JSON (${error.message})`
  return error instanceof Error ? error.message : String(error)
}
