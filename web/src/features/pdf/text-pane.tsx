import { useEffect, useRef } from 'react'
import classes from './text-pane.module.css'

/** A source without pages (text, Markdown, JSON) with the active words marked where they stand. */
export function TextPane({ text, active, name }: { text: string; active: string | null; name: string }) {
  const mark = useRef<HTMLElement>(null)
  const found = active ? findWords(text, active) : null
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
  }, [found?.start])
  return (
    <section className={classes.pane} aria-label={name} tabIndex={0}>
      <pre className={classes.text}>
        {found ? (
          <>
            {text.slice(0, found.start)}
            <mark ref={mark} className={classes.mark}>
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

/** Finds words in a text whatever the line breaks between them; null when they are not there as written. */
export function findWords(text: string, words: string): { start: number; end: number } | null {
  const exact = text.indexOf(words)
  if (exact >= 0) return { start: exact, end: exact + words.length }
  const parts = words.split(/\s+/).filter(Boolean).slice(0, 200)
  if (parts.length === 0) return null
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const match = new RegExp(pattern).exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}
