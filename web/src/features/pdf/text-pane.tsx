import { findWords } from './find-words.ts'
import classes from './text-pane.module.css'

/** A source without pages (text, Markdown, JSON) with the active words marked where they stand. */
export function TextPane({ text, active, name }: { text: string; active: string | null; name: string }) {
  const found = active ? findWords(text, active) : null
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.pane} aria-label={name} tabIndex={0}>
      <pre className={classes.text}>
        {found ? (
          <>
            {text.slice(0, found.start)}
            <mark key={found.start} ref={bringIntoView} className={classes.mark}>
              {text.slice(found.start, found.end)}
            </mark>
            {text.slice(found.end)}
          </>
        ) : (
          text
        )}
      </pre>
    </section>
  )
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
