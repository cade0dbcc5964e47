import { useMemo, type ReactElement } from 'react'
import type { Comment } from '@shared/contract/chat'
import { useTranslation } from 'react-i18next'
import { usePlatformMark } from '../PlatformMark'

/** What the rows of the chat say besides the comment itself. */
export type RowWords = {
  readonly openBuyer: string
  readonly kinds: Readonly<Record<Exclude<Comment['kind'], 'comment'>, string>>
  readonly showAll: (count: number) => string
  readonly markOf: (platform: string) => ReactElement
}

/** Looked up once for all rows: in a rush hundreds are drawn every second. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('chat')
  const markOf = usePlatformMark()
  return useMemo(
    () => ({
      openBuyer: t('buyer.open'),
      kinds: {
        gift: t('kinds.gift'),
        super_chat: t('kinds.super_chat'),
        join: t('kinds.join'),
        system: t('kinds.system'),
      },
      showAll: (count) => t('showAll', { count }),
      markOf,
    }),
    [t, markOf],
  )
}
