import type { ReactNode, SVGProps } from 'react'

interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'stroke'> {
  /** Edge length in pixels: 16 in controls, 18 in navigation, 12 in chips. */
  size?: number
}

export type Icon = (props: IconProps) => ReactNode

/** Makes an icon component. It is hidden from screen readers: an icon always stands beside a word or a label. */
export function icon(style: 'outline' | 'filled', shapes: ReactNode): Icon {
  return function IconShape({ size = 16, ...rest }: IconProps) {
    const paint =
      style === 'filled'
        ? ({ fill: 'currentColor', stroke: 'none' } as const)
        : ({ fill: 'none', stroke: 'currentColor', strokeWidth: size <= 12 ? 2 : 1.75 } as const)
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 24 24"
        width={size}
        height={size}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        style={{ flex: 'none' }}
        {...paint}
        {...rest}
      >
        {shapes}
      </svg>
    )
  }
}
