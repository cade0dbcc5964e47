import type { Health, OutputWarning } from '@shared/contract/control-room/outputs'

/** MB as a person reads them: 820 MB, 78 GB. */
export function sizeText(megabytes: number): string {
  if (megabytes < 1_000) return `${Math.round(megabytes)} MB`
  const gigabytes = megabytes / 1_024
  return `${gigabytes < 10 ? gigabytes.toFixed(1) : Math.round(gigabytes)} GB`
}

/** A percent without more digits than it needs: 0%, 0.4%, 12%. */
export function percentText(percent: number): string {
  return `${percent >= 10 ? Math.round(percent) : Number(percent.toFixed(1))}%`
}

/** kbit/s as streamers write them; a dash while nothing is sent. */
export function bitrateText(kbps: number | null): string {
  return kbps === null ? '–' : `${kbps} kbps`
}

/** Where a stream goes without its path, which on some platforms names the account. */
export function serverText(server: string): string {
  return /^rtmps?:\/\/([^/]+)/i.exec(server)?.[1] ?? server
}

/** Whether a figure is one of those a warning speaks of. */
export function isTroubled(
  figure: 'bitrate' | 'dropped' | 'skipped' | 'lagged' | 'disk',
  warnings: readonly OutputWarning[],
): boolean {
  const codes = {
    bitrate: ['network_unstable', 'network_lost'],
    dropped: ['network_unstable', 'network_lost'],
    skipped: ['encoder_overloaded'],
    lagged: ['drawing_overloaded'],
    disk: ['disk_low', 'disk_very_low'],
  } as const satisfies Record<typeof figure, readonly OutputWarning['code'][]>
  return warnings.some(({ code }) => codes[figure].some((one) => one === code))
}

/** The figures in the order in which they are read, with their text. */
export function figuresOf(health: Health) {
  return [
    { name: 'bitrate', text: bitrateText(health.bitrateKbps) },
    { name: 'cpu', text: percentText(health.cpuPercent) },
    { name: 'dropped', text: percentText(health.droppedPercent) },
    { name: 'memory', text: sizeText(health.memoryMb) },
    { name: 'skipped', text: percentText(health.skippedPercent) },
    { name: 'disk', text: sizeText(health.diskFreeMb) },
    { name: 'lagged', text: percentText(health.laggedPercent) },
    { name: 'fps', text: String(Math.round(health.fps)) },
  ] as const
}
