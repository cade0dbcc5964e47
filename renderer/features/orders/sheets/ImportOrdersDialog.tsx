import { Button, Group, Loader, Modal, Progress, Stepper } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { missingFields } from '@shared/domain/sheets/import-mapping'
import { FileZone } from '../../../ui/fields/FileZone'
import { Notice } from '../../../ui/Notice'
import { CheckStep } from './CheckStep'
import { DoneStep } from './DoneStep'
import { MappingStep } from './MappingStep'
import css from './sheets.module.css'
import { useOrderImport, type ImportStep } from './useOrderImport'

const stepOf = { choose: 0, reading: 0, mapping: 1, check: 2, taking: 2, done: 4 } as const satisfies Record<
  ImportStep['kind'],
  number
>

/** Brings orders in from a platform's list: the file, its columns, what is wrong in it, and what came of it. */
export function ImportOrdersDialog({ showId, onClose }: { showId: string; onClose: () => void }) {
  const { t } = useTranslation(['orderSheets', 'common'])
  const { step, setStep, mapping, setMapping, pending, take, check, mend, takeIn } = useOrderImport(showId)
  const ready = step.kind === 'check' ? step.review.ready : 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={t('title')}
      closeOnClickOutside={false}
      closeOnEscape={step.kind === 'choose' || step.kind === 'done'}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stepper active={stepOf[step.kind]} size="xs" iconSize={26} aria-label={t('steps.label')}>
        <Stepper.Step label={t('steps.choose')} allowStepSelect={false} />
        <Stepper.Step label={t('steps.mapping')} allowStepSelect={false} />
        <Stepper.Step label={t('steps.check')} allowStepSelect={false} />
        <Stepper.Step label={t('steps.done')} allowStepSelect={false} />
      </Stepper>
      <div className={css['body']}>
        {(step.kind === 'choose' || step.kind === 'reading') && (
          <>
            <div>{t('choose.text')}</div>
            <FileZone
              label={t('choose.file')}
              accept=".csv,.xlsx,text/csv"
              disabled={step.kind === 'reading'}
              onFile={(name, bytes) => void take(name, bytes)}
            >
              {step.kind === 'reading' ? (
                <Loader size={32} />
              ) : (
                <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
              )}
              {t(step.kind === 'reading' ? 'choose.reading' : 'choose.pick')}
            </FileZone>
            {step.kind === 'choose' && step.problem !== null && <Notice tone="bad">{step.problem}</Notice>}
            <div className={css['note']}>{t('choose.note')}</div>
          </>
        )}
        {step.kind === 'mapping' && mapping && (
          <MappingStep list={step.list} mapping={mapping} onChange={setMapping} />
        )}
        {step.kind === 'check' && mapping && (
          <CheckStep
            review={step.review}
            mapping={mapping}
            pending={pending}
            onMapping={(changed) => void check(step.list, changed)}
            onMend={(line, values) => void mend(step.list, line, values)}
          />
        )}
        {step.kind === 'taking' && (
          <div className={css['taking']} role="status">
            <Progress value={(step.done / step.total) * 100} size="lg" aria-label={t('title')} />
            {t('taking', { done: step.done, total: step.total })}
          </div>
        )}
        {step.kind === 'done' && <DoneStep review={step.review} />}
      </div>
      <Group justify="space-between" mt="md">
        {step.kind === 'check' ? (
          <Button variant="default" onClick={() => setStep({ kind: 'mapping', list: step.list })}>
            {t('actions.back')}
          </Button>
        ) : step.kind === 'mapping' || step.kind === 'done' ? (
          <Button variant="default" onClick={() => setStep({ kind: 'choose', problem: null })}>
            {t(step.kind === 'done' ? 'done.another' : 'actions.back')}
          </Button>
        ) : (
          <span />
        )}
        <Group>
          {step.kind === 'done' && step.review.blocked > 0 && (
            <Button
              variant="default"
              onClick={() => setStep({ kind: 'check', list: step.list, review: step.review })}
            >
              {t('done.back')}
            </Button>
          )}
          {step.kind === 'done' ? (
            <Button onClick={onClose}>{t('actions.finish')}</Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              {t('actions.cancel')}
            </Button>
          )}
          {step.kind === 'mapping' && mapping && (
            <Button
              loading={pending}
              disabled={missingFields(mapping).length > 0}
              onClick={() => void check(step.list, mapping)}
            >
              {t('actions.next')}
            </Button>
          )}
          {step.kind === 'check' && (
            <Button disabled={ready === 0 || pending} onClick={() => void takeIn(step.list, ready)}>
              {t('actions.take', { count: ready })}
            </Button>
          )}
        </Group>
      </Group>
    </Modal>
  )
}
