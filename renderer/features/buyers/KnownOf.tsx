import { TagsInput, Textarea } from '@mantine/core'
import type { Person } from '@shared/contract/buyers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall'
import { SavedTextInput } from '../../ui/fields/SavedTextInput'
import css from './buyers.module.css'

/** What the host writes down of somebody: a name, tags, a note; each is stored on leaving it. */
export function KnownOf({
  person,
  tags,
  onChanged,
}: {
  readonly person: Person
  readonly tags: readonly string[]
  readonly onChanged: (person: Person) => void
}) {
  const { t } = useTranslation('buyers')
  const call = useCall()
  const [note, setNote] = useState<string | null>(null)
  const save = async (changes: Partial<Pick<Person, 'note' | 'tags'> & { readonly name: string }>) => {
    const known = { name: person.typedName, note: person.note, tags: person.tags }
    const result = await call('buyers.edit', { id: person.id, ...known, ...changes })
    if (result.ok) onChanged(result.value)
    return result.ok
  }
  const saveNote = async () => {
    if (note === null) return
    if (note.trim() === person.note || (await save({ note }))) setNote(null)
  }
  return (
    <div className={css['known']}>
      <SavedTextInput
        label={t('known.name')}
        placeholder={person.name}
        maxLength={60}
        value={person.typedName}
        savedLabel={t('known.saved')}
        onSave={(name) => save({ name })}
      />
      <TagsInput
        label={t('known.tags')}
        placeholder={person.tags.length === 0 ? t('known.tagsHint') : ''}
        data={[...tags]}
        maxTags={20}
        acceptValueOnBlur
        value={[...person.tags]}
        onChange={(values) =>
          void save({ tags: values.map((tag) => tag.trim().slice(0, 20)).filter(Boolean) })
        }
      />
      <Textarea
        className={css['note']}
        label={t('known.note')}
        placeholder={t('known.noteHint')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={1000}
        value={note ?? person.note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => void saveNote()}
      />
    </div>
  )
}
