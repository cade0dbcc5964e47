/** How each character of a name may be read: 单 as dan, shan or chan; what is not Chinese reads as itself. */
export type Readings = (name: string) => readonly (readonly string[])[]

/** What is used of pinyin-pro. */
type Polyphonic = (text: string, options: { toneType: 'none'; type: 'array' }) => string[][]

/** Brings the dictionary, 70 ms of work that the start of the program does not wait for. */
export async function loadReadings(): Promise<Readings> {
  return readingsBy((await import('pinyin-pro')).polyphonic)
}

/** Readings by a dictionary that is there already. */
export function readingsBy(polyphonic: Polyphonic): Readings {
  return (name) => polyphonic(name, { toneType: 'none', type: 'array' }).map((all) => all.flatMap(typedAs))
}

/** 吕 is typed lv, and lu by those whose bank wrote it so. */
function typedAs(reading: string): string[] {
  const plain = reading.replace(/[^a-z0-9ü]/gu, '')
  return plain.includes('ü') ? [plain.replaceAll('ü', 'v'), plain.replaceAll('ü', 'u')] : [plain]
}
