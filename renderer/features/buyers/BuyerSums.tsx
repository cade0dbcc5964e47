import type { Person } from '@shared/contract/buyers'
import { useTranslation } from 'react-i18next'
import { Money } from '../../ui/figures/Money'
import css from './buyers.module.css'

/** What somebody is worth to the shop, and since when. */
export function BuyerSums({ person }: { readonly person: Person }) {
  const { t, i18n } = useTranslation('buyers')
  const day = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short', day: 'numeric' })
  const seen = [person.comments.firstAt, person.comments.lastAt, person.firstAt, person.lastAt].filter(
    (at) => at !== null,
  )
  const seenWords = (first: string, last: string) =>
    first === last ? first : t('sums.seen', { first, last })
  return (
    <>
      <dl className={css['sums']}>
        <Sum words={t('sums.paid')} fen={person.paidFen} />
        <Sum words={t('sums.delivered')} fen={person.deliveredFen} />
        <Sum words={t('sums.unpaid')} fen={person.claimedFen - person.paidFen} />
      </dl>
      <p className={css['soft']}>
        {[
          t('sums.orders', { count: person.orderCount }),
          ...(person.cancelledCount > 0 ? [t('sums.cancelled', { count: person.cancelledCount })] : []),
          ...(person.refundedCount > 0 ? [t('sums.refunded', { count: person.refundedCount })] : []),
          t('sums.comments', { count: person.comments.count }),
          ...(seen.length > 0
            ? [seenWords(day.format(Math.min(...seen)), day.format(Math.max(...seen)))]
            : []),
        ].join(' · ')}
      </p>
    </>
  )
}

function Sum({ words, fen }: { readonly words: string; readonly fen: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <Money fen={fen} />
      </dd>
    </div>
  )
}
