/** How much longer unpaid orders can be waited for: minutes from now, or for ever. */
export const longerBy: readonly (number | null)[] = [10, 30, null]
