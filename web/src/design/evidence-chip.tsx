import type { EvidenceSource } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Chip } from './chip.tsx'
import {
  IconBrandGithub,
  IconBrandLinkedin,
  IconFileText,
  IconFlask,
  IconPencil,
  IconSchool,
} from './icons.generated.tsx'

const icons = {
  upload: IconFileText,
  linkedin: IconBrandLinkedin,
  github: IconBrandGithub,
  typed: IconPencil,
  course: IconSchool,
  sample: IconFlask,
} as const

interface EvidenceChipProps {
  source: Pick<EvidenceSource, 'kind' | 'label' | 'place'>
  /** Opens the place that the evidence was read from. */
  onOpen?: (() => void) | undefined
}

/** Where a fact came from, such as "Résumé p. 1". */
export function EvidenceChip({ source, onOpen }: EvidenceChipProps) {
  const { t } = useTranslation()
  const page = source.place?.page ?? null
  const name = t(`evidence.source.${source.kind}`)
  const words = page === null ? name : t('evidence.sourcePage', { name, page })
  return (
    <Chip
      icon={icons[source.kind]}
      tone="accent"
      outlined
      onClick={onOpen}
      label={t('evidence.open', { place: `${words}, ${source.label}` })}
    >
      {words}
    </Chip>
  )
}
