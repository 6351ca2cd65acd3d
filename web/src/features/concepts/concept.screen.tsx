import { Card, Skeleton } from '@mantine/core'
import type { AnswerOf, Concept, getSkill } from '@careergini/contracts'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CouldNotShow } from '../../app/could-not-show.tsx'
import { Chip } from '../../design/chip.tsx'
import { Page } from '../../design/page.tsx'
import { TextLink } from '../../design/text-link.tsx'
import { describe } from '../evidence/describe.ts'
import { EvidenceRef } from '../evidence/evidence-ref.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import classes from './concept.module.css'
import { useSkill } from './use-concepts.ts'

type SkillPage = AnswerOf<typeof getSkill>

/** What is known of a skill: its names and neighbours, who needs it, and the person's evidence for it. */
export function ConceptScreen() {
  const { t } = useTranslation()
  const { conceptId } = useParams({ from: '/inside/skills/$conceptId' })
  const { data, error, isPending, refetch } = useSkill(conceptId)
  return (
    <Page title={data?.label ?? t('concept.type.competence')} back="/gaps">
      <div className={classes.screen}>
        {error && <CouldNotShow error={error} onTryAgain={() => void refetch()} to="/gaps" label={t('nav.gaps')} />}
        {isPending && <Skeleton height={320} radius="md" />}
        {data && <Skill skill={data} />}
      </div>
    </Page>
  )
}

function Skill({ skill }: { skill: SkillPage }) {
  const { t } = useTranslation()
  const { essentialFor, essentialCount, optionalFor, optionalCount } = skill
  return (
    <>
      <div className={classes.column}>
        <Card component="section" aria-labelledby="concept-evidence">
          <h2 id="concept-evidence">{t('concept.evidence')}</h2>
          <YourEvidence ids={skill.evidenceIds} />
        </Card>
        {skill.altLabels.length > 0 && (
          <Card component="section" aria-labelledby="concept-names">
            <h2 id="concept-names">{t('concept.otherNames')}</h2>
            <p className={classes.chips}>
              {skill.altLabels.map((name) => (
                <Chip key={name}>{name}</Chip>
              ))}
            </p>
          </Card>
        )}
        <Card component="section" className={classes.kin ?? ''} aria-label={t('concept.related')}>
          <p className="cg-muted">{t(`concept.type.${skill.type as 'competence'}`)}</p>
          <Concepts title={t('concept.broader')} concepts={skill.broader} />
          <Concepts title={t('concept.narrower')} concepts={skill.narrower} />
          <Concepts title={t('concept.related')} concepts={skill.related} />
        </Card>
      </div>
      <div className={classes.column}>
        <Occupations
          title={t('concept.essentialFor', { count: essentialCount })}
          items={essentialFor}
          total={essentialCount}
        />
        <Occupations
          title={t('concept.optionalFor', { count: optionalCount })}
          items={optionalFor}
          total={optionalCount}
        />
      </div>
    </>
  )
}

function YourEvidence({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { byId } = useEvidence()
  const items = ids.flatMap((id) => byId.get(id) ?? [])
  if (ids.length === 0)
    return (
      <p>
        {t('concept.noEvidence')}{' '}
        <TextLink to="/profile" search={{ add: 'skill' }}>
          {t('concept.add')}
        </TextLink>
      </p>
    )
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id} className="cg-wrap">
          {describe(item.facts, item.text, t).title} <EvidenceRef item={item} />
        </li>
      ))}
    </ul>
  )
}

function Concepts({ title, concepts }: { title: string; concepts: readonly Concept[] }) {
  if (concepts.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <p className={classes.chips}>
        {concepts.map(({ id, label }) => (
          <TextLink key={id} to="/skills/$conceptId" params={{ conceptId: id }} inherit>
            {label}
          </TextLink>
        ))}
      </p>
    </div>
  )
}

function Occupations({ title, items, total }: { title: string; items: readonly Concept[]; total: number }) {
  const { t } = useTranslation()
  if (total === 0) return null
  return (
    <Card component="section" aria-label={title}>
      <h2>{title}</h2>
      <ul className={classes.list}>
        {items.map(({ id, label }) => (
          <li key={id}>
            <TextLink to="/gaps" search={{ mode: 'role', role: id }} inherit>
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="cg-small cg-muted">{t('concept.more', { count: total - items.length })}</p>
      )}
    </Card>
  )
}
