import { z } from 'zod'

/** Opaque identity of a row, made by the `Ids` port. */
export const Id = z.string().min(1).max(64)
/** Milliseconds since 1970-01-01 UTC. */
export const Timestamp = z.int().nonnegative()
/** Money in fen, 1/100 yuan; at most ten million yuan. */
export const Fen = z.int().min(0).max(1_000_000_000)
/** A quantity in a product's smallest unit. */
export const Quantity = z.int().min(0).max(10_000_000)
/** Text typed by a person: trimmed, never longer than `max` characters. */
export const typed = (max: number) => z.string().trim().max(max)
/** No input, or nothing to answer. */
export const Nothing = z.object({}).strict()
