import { usePlatformName } from './usePlatformName'

/** Where a buyer writes from, in the person's language; a name that is not known stands as it came. */
export function PlatformName({ platform }: { platform: string }) {
  return <>{usePlatformName()(platform)}</>
}
