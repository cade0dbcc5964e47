import { writeFileSync } from 'node:fs'
import { parcelCodeSvg } from '../../electron/printing/parcel-code'

const pointsPerMm = 72 / 25.4

/** Writes a PDF of 100×150 mm labels, one for each number, with nothing on them but its Code 128. */
export function writePlainLabels(path: string, numbers: readonly string[]): void {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = numbers.map((_, index) => `${String(3 + 2 * index)} 0 R`).join(' ')
  const box = `[0 0 ${(100 * pointsPerMm).toFixed(2)} ${(150 * pointsPerMm).toFixed(2)}]`
  add(`<< /Type /Pages /Count ${String(numbers.length)} /Kids [${kids}] /MediaBox ${box} >>`)
  for (const number of numbers) {
    const bars = [...parcelCodeSvg(number, 90).matchAll(/M(\d+) 0h(\d+)v1/g)]
    const rectangles = bars.map(([, x, width]) => `${x ?? ''} 0 ${width ?? ''} 1 re`).join(' ')
    const stream = `q 1.063 0 0 60 30 200 cm ${rectangles} f Q`
    add(`<< /Type /Page /Parent 2 0 R /Contents ${String(objects.length + 2)} 0 R /Resources << >> >>`)
    add(`<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const at = file.length
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  file += `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  writeFileSync(path, file)
}
