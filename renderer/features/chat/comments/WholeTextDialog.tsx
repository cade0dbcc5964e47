import { Loader, Modal } from '@mantine/core'
import type { Comment } from '@shared/contract/chat'
import { textLength } from '@shared/domain/shown-text'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import css from '../chat.module.css'

/** The whole of a long comment, read from the journal. */
export function WholeTextDialog({ comment, onClose }: { comment: Comment | null; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  return (
    <Modal
      opened={comment !== null}
      onClose={onClose}
      title={t('wholeTitle', { name: comment?.userName ?? '' })}
      size={620}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {comment && <WholeText comment={comment} />}
    </Modal>
  )
}

function WholeText({ comment }: { comment: Comment }) {
  const call = useCall()
  const { seq, text } = comment
  const cut = comment.textLength > textLength(text)
  const [whole, setWhole] = useState(cut ? null : text)
  useEffect(() => {
    if (!cut) return
    void call('chat.wholeText', { seq }).then((result) => {
      if (result.ok) setWhole(result.value.text)
    })
  }, [call, cut, seq])
  return whole === null ? <Loader size="sm" type="dots" /> : <p className={css['wholeText']}>{whole}</p>
}
