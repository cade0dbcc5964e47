import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../orders.module.css'
import { type OrderLooks } from './useOrderLook'

/** Puts the list to a view that has a name, and gives the one that is on a name. */
export function ViewsMenu({ looks }: { looks: OrderLooks }) {
  const { t } = useTranslation('orders')
  const { views, viewId, choose, save, remove } = looks
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  const chosen = views.find(({ id }) => id === viewId)
  const keep = () => {
    if (name.trim() === '') return
    save(name.trim())
    setName('')
    setOpen(false)
  }
  const put = (id: string | null) => {
    choose(id)
    setOpen(false)
  }
  return (
    <Popover
      width={320}
      position="bottom-end"
      withinPortal
      trapFocus
      shadow="md"
      opened={open}
      onChange={setOpen}
    >
      <Popover.Target>
        <Button
          variant={chosen ? 'light' : 'default'}
          px={12}
          maw={150}
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {chosen?.name ?? t('views.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['popover']}>
        <ul className={css['viewList']} aria-label={t('views.title')}>
          <li>
            <Button
              variant={chosen ? 'subtle' : 'light'}
              size="compact-md"
              justify="start"
              fullWidth
              onClick={() => put(null)}
            >
              {t('views.first')}
            </Button>
          </li>
          {views.map((view) => (
            <li key={view.id} className={css['viewItem']}>
              <Button
                variant={view.id === viewId ? 'light' : 'subtle'}
                size="compact-md"
                justify="start"
                fullWidth
                onClick={() => put(view.id)}
              >
                {view.name}
              </Button>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('views.remove', { name: view.name })}
                title={t('views.remove', { name: view.name })}
                onClick={() => remove(view.id)}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <form
          className={css['viewName']}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('views.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
