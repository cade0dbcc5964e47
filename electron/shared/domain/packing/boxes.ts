/** How a product wants to travel: frozen goods take ice with them and go apart, fresh ones are said on the label. */
export const coldness = ['none', 'fresh', 'frozen'] as const
export type Coldness = (typeof coldness)[number]

/** What goes into one parcel at most; null is without limit. */
export type BoxLimits = {
  readonly maxGrams: number | null
  readonly maxMillilitres: number | null
  /** Frozen goods have a parcel of their own. */
  readonly frozenApart: boolean
}

/** A line to be packed: quantities in smallest units, weight and volume of one whole unit, 0 where not known. */
export type BoxLine = {
  readonly lineId: string
  readonly quantity: number
  readonly unitSize: number
  readonly grams: number
  readonly millilitres: number
  readonly cold: Coldness
}

/** So much of a line in one parcel. */
export type Packed = { readonly lineId: string; readonly quantity: number }

/** Nobody sends more parcels than this to one address: what is left then goes into the last, limit or not. */
const mostBoxes = 99

/**
 * Deals what one buyer gets out to parcels, line after line. A unit (a box of corn) is never opened, so a parcel is
 * heavier than the limit only where a single unit is. Every smallest unit is in exactly one parcel.
 */
export function dealIntoBoxes(lines: readonly BoxLine[], limits: BoxLimits): Packed[][] {
  const held = lines.filter(({ quantity }) => quantity > 0)
  const frozen = limits.frozenApart ? held.filter(({ cold }) => cold === 'frozen') : []
  const others = held.filter((line) => !frozen.includes(line))
  return [...fill(others, limits), ...fill(frozen, limits)]
}

function fill(lines: readonly BoxLine[], limits: BoxLimits): Packed[][] {
  const boxes: { packed: Packed[]; grams: number; millilitres: number }[] = []
  const put = (line: BoxLine, units: number, quantity: number) => {
    const box = boxes.at(-1)
    if (!box || quantity === 0) return
    box.grams += units * line.grams
    box.millilitres += units * line.millilitres
    const same = box.packed.findIndex(({ lineId }) => lineId === line.lineId)
    const before = box.packed[same]
    if (before) box.packed[same] = { ...before, quantity: before.quantity + quantity }
    else box.packed.push({ lineId: line.lineId, quantity })
  }
  /** How many more pieces, each `part` of a unit, still go into the last parcel. */
  const room = (line: BoxLine, part: number): number => {
    const box = boxes.at(-1)
    if (!box) return 0
    const by = (limit: number | null, used: number, each: number) =>
      limit === null || each === 0 ? Infinity : Math.floor((limit - used) / (each * part))
    return Math.max(
      0,
      Math.min(
        by(limits.maxGrams, box.grams, line.grams),
        by(limits.maxMillilitres, box.millilitres, line.millilitres),
      ),
    )
  }
  const open = () => boxes.push({ packed: [], grams: 0, millilitres: 0 })
  for (const line of lines) {
    if (boxes.length === 0) open()
    let units = Math.floor(line.quantity / line.unitSize)
    while (units > 0) {
      const empty = boxes.at(-1)?.packed.length === 0
      const last = boxes.length === mostBoxes
      const fits = last ? units : Math.min(units, Math.max(room(line, 1), empty ? 1 : 0))
      put(line, fits, fits * line.unitSize)
      units -= fits
      if (units > 0) open()
    }
    // What is less than a unit stays together too.
    const loose = line.quantity % line.unitSize
    const part = loose / line.unitSize
    const fitsNowhere = loose > 0 && room(line, part) < 1
    if (fitsNowhere && boxes.at(-1)?.packed.length !== 0 && boxes.length < mostBoxes) open()
    put(line, part, loose)
  }
  return boxes.map(({ packed }) => packed)
}

/**
 * Shares a sum of fen out by weights, to the fen: the parts are whole, none is less than 0, and together they are the
 * sum. Where all weights are 0 the first has it all.
 */
export function shareOut(sum: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + weight, 0)
  if (all === 0) return weights.map((_, index) => (index === 0 ? sum : 0))
  let seen = 0
  let given = 0
  return weights.map((weight) => {
    seen += weight
    const upToHere = Number((BigInt(sum) * BigInt(seen)) / BigInt(all))
    const part = upToHere - given
    given = upToHere
    return part
  })
}

/** Grams of so much of a product, rounded to a gram. */
export function gramsOf(quantity: number, unitSize: number, gramsPerUnit: number): number {
  return Math.round((quantity * gramsPerUnit) / unitSize)
}
