import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useState } from 'react'
import { useConceptSearch } from './use-concepts.ts'

interface ConceptInputProps extends Pick<
  AutocompleteProps,
  'label' | 'placeholder' | 'description' | 'error' | 'size' | 'leftSection' | 'aria-label' | 'onKeyDown'
> {
  kind: 'skill' | 'occupation'
  value: string
  onChange: (value: string) => void
  /** A name of the list was chosen. */
  onChoose?: (concept: { id: string; label: string }) => void
}

/** A field for a skill or an occupation: known names are offered as one types, any other words stay allowed. */
export function ConceptInput({ kind, value, onChange, onChoose, ...shared }: ConceptInputProps) {
  const [touched, setTouched] = useState(false)
  const found = useConceptSearch(kind, value, touched).data ?? []
  const byLabel = new Map(found.map((concept) => [concept.label, concept]))
  return (
    <Autocomplete
      {...shared}
      value={value}
      data={touched && value.trim() !== '' ? [...byLabel.keys()] : []}
      filter={({ options }) => options}
      openOnFocus={false}
      comboboxProps={{ keepMounted: false }}
      maxDropdownHeight={320}
      onChange={(words) => {
        setTouched(true)
        onChange(words)
      }}
      onOptionSubmit={(label) => {
        const concept = byLabel.get(label)
        if (concept) onChoose?.(concept)
      }}
    />
  )
}
