import { code128, drawingSVG, type DrawingContext } from 'bwip-js/generic'

/** Three dots of a 203 dpi label printer, in mm: bars come out whole, and wide enough for any scanner. */
const moduleMm = 0.375
const narrowestModuleMm = 0.25
/** White on either side, which a scanner needs to see where the code begins. */
const quietModules = 10

/**
 * A Code 128 of a parcel's number as SVG, its quiet zones of ten modules included, at most `widestMm` wide. Throws when a
 * number is so long that it would not scan; those of Fieldcast take less than 65 mm.
 */
export function parcelCodeSvg(number: string, widestMm: number): string {
  return code128({ bcid: 'code128', text: number, scale: 1, includetext: false }, onePath(number, widestMm))
}

/** All bars as one path: a PDF of 2,000 slips is a third smaller than with a stroke for each bar. */
function onePath(number: string, widestMm: number): DrawingContext<string> {
  let modules = 0
  let bars = ''
  return {
    ...drawingSVG(),
    init(width) {
      modules = width + 2 * quietModules
    },
    line(x, _y, _x, _bottom, width) {
      // At scale 1 the middle of an odd bar is stated half a module too far right.
      bars += `M${x - Math.ceil(width / 2)} 0h${width}v1h-${width}z`
    },
    end() {
      const module = Math.min(moduleMm, widestMm / modules)
      if (!(module >= narrowestModuleMm))
        throw new Error(`a parcel number of ${number.length} characters does not scan`)
      const size = `width="${(modules * module).toFixed(3)}mm" viewBox="${-quietModules} 0 ${modules} 1"`
      return `<svg ${size} preserveAspectRatio="none"><path d="${bars}"/></svg>`
    },
  }
}
