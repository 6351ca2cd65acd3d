import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconTrash } from './icons.generated.tsx'
import classes from './undo-toast.module.css'

/** Says what was removed and offers the way back, for long enough to reach it. */
export function showUndo(message: string, undoLabel: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: 12_000,
    icon: <IconTrash size={18} />,
    color: 'transparent',
    className: classes.toast ?? '',
    message: (
      <span className={classes.row}>
        <span className="cg-wrap">{message}</span>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          {undoLabel}
        </Button>
      </span>
    ),
  })
}
