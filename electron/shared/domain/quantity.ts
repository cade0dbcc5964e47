/** How a product is counted: `unitSize` smallest units make one unit. */
export type Units = { readonly unit: string; readonly smallestUnit: string; readonly unitSize: number }

/** A quantity of smallest units as people say it: 23 of 箱 = 10 根 → "2箱3根", 20 → "2箱", 3 → "3根"; "2 box 3 ear". */
export function formatQuantity(quantity: number, units: Units): string {
  if (units.unitSize === 1) return counted(quantity, units.unit)
  const sign = quantity < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(quantity) / units.unitSize)
  const rest = Math.abs(quantity) % units.unitSize
  if (rest === 0) return `${sign}${counted(whole, units.unit)}`
  if (whole === 0) return `${sign}${counted(rest, units.smallestUnit)}`
  const between = isLatin(units.unit) ? ' ' : ''
  return `${sign}${counted(whole, units.unit)}${between}${counted(rest, units.smallestUnit)}`
}

/** Chinese writes the unit onto the figure, other scripts stand it beside. */
function counted(quantity: number, unit: string): string {
  return isLatin(unit) ? `${quantity} ${unit}` : `${quantity}${unit}`
}

const isLatin = (unit: string) => /^\p{Script=Latin}/u.test(unit)

/** What a claim's quantity is in smallest units; a unit of null, or one that is not the smallest, is the sales unit. */
export function toSmallestUnits(quantity: number, unit: string | null, units: Units): number {
  return unit !== null && unit === units.smallestUnit ? quantity : quantity * units.unitSize
}

/** What the picture says is left: whole units while there are any, else the smallest ones. */
export function leftOnPicture(available: number, units: Units): { left: number; leftUnit: string } {
  const whole = Math.floor(available / units.unitSize)
  return whole > 0 || available <= 0
    ? { left: Math.max(0, whole), leftUnit: units.unit }
    : { left: available, leftUnit: units.smallestUnit }
}
