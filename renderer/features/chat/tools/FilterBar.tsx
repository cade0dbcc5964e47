import { Chip, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { CommentKind } from '@shared/contract/chat'
import { IconSearch, IconUser, IconX } from '@tabler/icons-react'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import { rundownOf } from '../../../api/rundown'
import { platforms } from '../../../ui/figures/platforms'
import { usePlatformName } from '../../../ui/figures/usePlatformName'
import css from '../chat.module.css'
import { useChatFilter } from '../chatLog'

/** After the last letter, in milliseconds: the journal is not searched for half a word. */
const typingSettlesMs = 250

/** What the list is narrowed to. */
export function FilterBar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('chat')
  const { filter, setFilter, clear } = useChatFilter()
  const products = rundownOf(useRows('products'))
  const nameOf = usePlatformName()
  const [text, setText] = useState(filter.text)
  const search = useDebouncedCallback((words: string) => setFilter({ text: words }), typingSettlesMs)
  const end = () => {
    search.cancel()
    setText('')
    clear()
    onClose()
  }
  return (
    <div className={css['filterBar']} role="search">
      <div className={css['filterRow']}>
        <TextInput
          className={css['filterText']}
          autoFocus
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          maxLength={100}
          value={text}
          leftSection={<IconSearch size={16} aria-hidden />}
          onChange={(event) => {
            setText(event.currentTarget.value)
            search(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') end()
          }}
        />
        <Chip size="sm" checked={filter.claimsOnly} onChange={(claimsOnly) => setFilter({ claimsOnly })}>
          {t('filter.claimsOnly')}
        </Chip>
        <CloseButton size={36} aria-label={t('filter.end')} title={t('filter.end')} onClick={end} />
      </div>
      <div className={css['filterRow']}>
        <NativeSelect
          className={css['filterChoice']}
          aria-label={t('filter.platform')}
          value={filter.platform ?? ''}
          data={[
            { value: '', label: t('filter.anyPlatform') },
            ...platforms.map((value) => ({ value, label: nameOf(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => setFilter({ platform: value === '' ? null : value })}
        />
        <NativeSelect
          className={css['filterChoice']}
          aria-label={t('filter.kind')}
          value={filter.kind ?? ''}
          data={[
            { value: '', label: t('filter.anyKind') },
            ...CommentKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const kind = CommentKind.safeParse(value)
            setFilter({ kind: kind.success ? kind.data : null })
          }}
        />
        <NativeSelect
          className={css['filterChoice']}
          aria-label={t('filter.product')}
          value={filter.productId ?? ''}
          data={[
            { value: '', label: t('filter.anyProduct') },
            ...products.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          ]}
          onChange={({ currentTarget: { value } }) => setFilter({ productId: value === '' ? null : value })}
        />
      </div>
      {filter.user !== null && (
        <button type="button" className={css['filterUser']} onClick={() => setFilter({ user: null })}>
          <IconUser size={15} aria-hidden />
          {t('filter.oneBuyer')}
          <IconX size={14} aria-label={t('filter.everybody')} />
        </button>
      )}
    </div>
  )
}
