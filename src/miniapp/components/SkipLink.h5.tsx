// Past the tabs straight to the content, for who moves by keyboard; seen when it has the focus.

import { useWords } from '../locales'
import './SkipLink.css'

export const SkipLink = ({ to }: { readonly to: string }) => (
  <a
    className="skip"
    href={`#${to}`}
    onClick={(event) => {
      event.preventDefault()
      const main = document.getElementById(to)
      main?.setAttribute('tabindex', '-1')
      main?.focus()
    }}
  >
    {useWords().act.skip}
  </a>
)
