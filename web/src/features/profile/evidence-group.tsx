import type { EvidenceItem } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { evidenceGroups, type GroupName } from '../evidence/evidence-groups.ts'
import { EvidenceRow } from './evidence-row.tsx'
import type { EvidenceNode } from './evidence-tree.ts'
import classes from './profile.module.css'
import { useRemoveEvidence } from './use-evidence-changes.ts'

/** One group of the profile as a card, what belongs together indented. */
export function EvidenceGroup({ name, nodes }: { name: GroupName; nodes: EvidenceNode[] }) {
  const { t } = useTranslation()
  // One for all rows: hundreds of them keep nothing of their own but their words.
  const remove = useRemoveEvidence()
  const row = (item: EvidenceItem) => ({
    item,
    onRemove: remove.mutate,
    removing: remove.isPending && remove.variables.id === item.id,
  })
  const Mark = evidenceGroups[name].icon
  const count = nodes.reduce((sum, node) => sum + 1 + node.children.length, 0)
  return (
    <section className={classes.group} data-name={name} aria-labelledby={`group-${name}`}>
      <header className={classes.groupHead}>
        <Mark size={18} />
        <h2 id={`group-${name}`}>{t(`evidence.group.${name}`)}</h2>
        <span className="cg-muted cg-tabular">{count}</span>
      </header>
      <ul>
        {nodes.map(({ item, children }) => (
          <li key={item.id} className={classes.node}>
            <EvidenceRow {...row(item)} />
            {children.length > 0 && (
              <ul className={classes.children}>
                {children.map((child) => (
                  <li key={child.id}>
                    <EvidenceRow {...row(child)} child />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
