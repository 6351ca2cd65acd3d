// Sets the colour scheme before the first paint, so that a dark page never flashes white. A file of its own because the
// content security policy allows no inline script.
;(() => {
  let stored = null
  try {
    stored = window.localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be closed to this page; the system's scheme is used then.
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = stored === 'light' || stored === 'dark' ? stored : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
