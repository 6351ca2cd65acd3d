import { Button, createTheme, defaultVariantColorsResolver, rem, type VariantColorsResolver } from '@mantine/core'

/** White on the dark scheme's accent reads at 2.7; the contrast variable follows the scheme where `autoContrast` does not. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const primary = input.theme.primaryColor
  return input.variant === 'filled' && (input.color ?? primary) === primary
    ? { ...colors, color: 'var(--mantine-primary-color-contrast)' }
    : colors
}

const buttonHeights = { xs: rem(28), sm: rem(32), md: rem(40) } as const

/** The look of CareerGini: neutral surfaces, one accent (lake), borders instead of shadows. */
export const theme = createTheme({
  primaryColor: 'lake',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: '#182026',
  respectReducedMotion: true,
  colors: {
    lake: [
      '#E7F1F8',
      '#D6EAF5',
      '#ADD4EA',
      '#82BDDE',
      '#58A5D1',
      '#368DC0',
      '#1F76AB',
      '#0F6195',
      '#0B4E79',
      '#083C5E',
    ],
    gray: [
      '#F6F7F8',
      '#EEF1F3',
      '#E6EAED',
      '#DFE4E8',
      '#7D8993',
      '#6B7781',
      '#5A6670',
      '#47535D',
      '#2E3840',
      '#182026',
    ],
    dark: [
      '#E7EBEE',
      '#B4BEC6',
      '#98A5AF',
      '#6F7C87',
      '#2B343A',
      '#1F262B',
      '#161B1F',
      '#0F1316',
      '#0B0E10',
      '#07090A',
    ],
  },
  fontFamily: '"Inter Variable", "Inter Fallback", Inter, system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(18) },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.3333', sm: '1.3846', md: '1.4286', lg: '1.4', xl: '1.3333' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(18), lineHeight: rem(24) },
      h2: { fontSize: rem(15), lineHeight: rem(22) },
      h3: { fontSize: rem(13), lineHeight: rem(20) },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(10) },
  defaultRadius: 'sm',
  variantColorResolver,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: (_theme, props) => ({
        root: { '--button-height': buttonHeights[(props.size ?? 'sm') as keyof typeof buttonHeights] },
      }),
    }),
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Card: { defaultProps: { withBorder: true, radius: 'md', padding: 'lg' } },
    Badge: { defaultProps: { variant: 'light', radius: 'xs', tt: 'none' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Checkbox: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Modal: { defaultProps: { radius: 'md', centered: true } },
  },
})
