import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconClipboardCheck,
  IconDotsVertical,
  IconPencil,
  IconRestore,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Product } from '@shared/contract/products'
import { KeyHint } from '../../ui/KeyHint'
import { type ProductActions } from './useProductActions'

/** The buttons of a product row. They are no tab stops: from the grid each has a key of its own. */
export function ProductRowActions({ product, actions }: { product: Product; actions: ProductActions }) {
  const { t } = useTranslation('products')
  const { name } = product
  return (
    <div onDoubleClick={(event) => event.stopPropagation()}>
      <Tooltip label={t('menu.edit')}>
        <ActionIcon tabIndex={-1} aria-label={t('row.edit', { name })} onClick={() => actions.edit(product)}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('menu.stock')}>
        <ActionIcon
          tabIndex={-1}
          aria-label={t('row.stock', { name })}
          onClick={() => actions.count(product)}
        >
          <IconClipboardCheck size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon tabIndex={-1} aria-label={t('row.more', { name })}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!product.archived && (
            <>
              <Menu.Item
                leftSection={<IconArrowUp size={16} aria-hidden />}
                rightSection={<KeyHint>Alt ↑</KeyHint>}
                onClick={() => actions.move(product, 'up')}
              >
                {t('menu.up')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={16} aria-hidden />}
                rightSection={<KeyHint>Alt ↓</KeyHint>}
                onClick={() => actions.move(product, 'down')}
              >
                {t('menu.down')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item
            leftSection={
              product.archived ? <IconRestore size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />
            }
            rightSection={<KeyHint>Del</KeyHint>}
            onClick={() => actions.setArchived(product, !product.archived)}
          >
            {t(product.archived ? 'menu.restore' : 'menu.archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
