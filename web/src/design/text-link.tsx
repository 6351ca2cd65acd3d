import { Anchor } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** A link within the text to another room, its address checked by the router's types. */
export const TextLink = createLink(Anchor<'a'>)
