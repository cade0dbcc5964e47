import { codes } from '../protocol/codes'
import { RequestRefused } from './session'

/** What OBS refuses a request with, by name. */
type Refusal = keyof typeof codes

/** null in place of the one refusal that is an answer too. */
export async function unless<T>(refusal: Refusal, asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isRefused(error, refusal)) return null
    throw error
  }
}

/** The same request, failing as `instead` where OBS refuses it so. */
export async function failingAs<T>(asked: Promise<T>, refusal: Refusal, instead: () => Error): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw isRefused(error, refusal) ? instead() : error
  }
}

/** Whether OBS refused a request, and so. */
export function isRefused(error: unknown, refusal: Refusal): boolean {
  return error instanceof RequestRefused && error.status === codes[refusal]
}
