import type { AnswerOf, systemProofKeys } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../design/format.ts'
import classes from './system.module.css'
import { ToCopy } from './to-copy.tsx'

type ProofKey = AnswerOf<typeof systemProofKeys>['items'][number]

/** The keys that documents from here are signed with: whoever checks one compares its signer with them. */
export function ProofKeysCard({ proofKeys }: { proofKeys: readonly ProofKey[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.card} id="proof-keys">
      <div className={classes.cardHead}>
        <h2>{t('system.proofKeys')}</h2>
      </div>
      <div className={classes.cardBody}>
        <p>{proofKeys.length === 0 ? t('system.noProofKey') : t('system.proofKeysUse')}</p>
        {proofKeys.map((key) => (
          <div key={key.publicKey}>
            <ToCopy text={key.publicKey} />
            {key.retiredAt && (
              <p className="cg-small cg-muted">{t('system.proofKeyRetired', { when: formatMoment(key.retiredAt) })}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
