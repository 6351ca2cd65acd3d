import { Button, NativeSelect } from '@mantine/core'
import type { PostingSummary } from '@careergini/contracts'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconSearch } from '../../design/icons.generated.tsx'
import { ConceptInput } from '../concepts/concept-input.tsx'
import classes from './gaps.module.css'

const route = getRouteApi('/inside/gaps')

interface TargetPickerProps {
  mode: 'job' | 'role' | 'all'
  jobs: readonly PostingSummary[]
  jobId: string | null
}

/** Which job, or which role; a role may be typed in any words. */
export function TargetPicker({ mode, jobs, jobId }: TargetPickerProps) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  if (mode === 'all') return null
  if (mode === 'role') return <RolePicker />
  return (
    <NativeSelect
      className={classes.picker ?? ''}
      aria-label={t('gaps.oneJob')}
      value={jobId ?? ''}
      onChange={(event) => void navigate({ search: { mode: 'job', job: event.currentTarget.value } })}
      data={jobs.map(({ id, title, organisation }) => ({
        value: id,
        label: [title, organisation].filter(Boolean).join(', '),
      }))}
    />
  )
}

function RolePicker() {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const { title } = route.useSearch()
  const [words, setWords] = useState(title ?? '')
  const choose = (role: string) => void navigate({ search: { mode: 'role', role } })
  const compare = () => {
    if (words.trim()) void navigate({ search: { mode: 'role', title: words.trim() } })
  }
  return (
    <form
      className={classes.picker}
      onSubmit={(event) => {
        event.preventDefault()
        compare()
      }}
    >
      <ConceptInput
        kind="occupation"
        aria-label={t('gaps.role')}
        placeholder={t('gaps.rolePlaceholder')}
        leftSection={<IconSearch size={16} />}
        value={words}
        onChange={setWords}
        onChoose={({ id }) => choose(id)}
      />
      <Button type="submit" h="auto">
        {t('gaps.compare')}
      </Button>
    </form>
  )
}
