import { z } from 'zod'

/** A user's number; 0 where Bilibili hides who it was. */
export const UserNumber = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String)

/**
 * Who said it. Guests are told 0 for everybody: then the hash that goes along keeps buyers apart, or the masked name
 * where there is none.
 */
export function personOf(
  number: string | null,
  name: string | null,
  hash: string | null = null,
): { readonly userId: string; readonly userName: string } {
  const userName = name === null || name === '' ? '匿名' : name
  if (number !== null && number !== '0') return { userId: number, userName }
  return { userId: hash === null || hash === '' ? `name:${userName}` : `hash:${hash}`, userName }
}
