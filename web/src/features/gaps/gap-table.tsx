import { Table } from '@mantine/core'
import type { GapRow } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Status } from '../../design/status.tsx'
import classes from './gaps.module.css'

/** The figures behind the bars, with the reason for each state. */
export function GapTable({ rows, targets }: { rows: readonly GapRow[]; targets: number }) {
  const { t } = useTranslation()
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.table} role="region" aria-label={t('gaps.table')} tabIndex={0}>
      <Table verticalSpacing="xs" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('gaps.column.skill')}</Table.Th>
            <Table.Th>{t('gaps.column.state')}</Table.Th>
            <Table.Th>{t('gaps.column.importance')}</Table.Th>
            <Table.Th>{t('gaps.column.weight')}</Table.Th>
            {targets > 1 && <Table.Th>{t('gaps.column.jobs')}</Table.Th>}
            <Table.Th>{t('gaps.column.gain')}</Table.Th>
            <Table.Th>{t('gaps.column.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.conceptId}>
              <Table.Th scope="row">{row.label}</Table.Th>
              <Table.Td>
                <Status state={row.state} />
              </Table.Td>
              <Table.Td>{t(`match.group.${row.importance}`)}</Table.Td>
              <Table.Td className="cg-tabular">{row.weight}</Table.Td>
              {targets > 1 && <Table.Td className="cg-tabular">{row.targetIds.length}</Table.Td>}
              <Table.Td className="cg-tabular">{row.effect ? `+${row.effect.points}` : ''}</Table.Td>
              <Table.Td className={classes.why}>{row.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
