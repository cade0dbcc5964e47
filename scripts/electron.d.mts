export function installedElectron(): { executable: string; version: string; official: boolean }
export function electronArguments(): string[]
