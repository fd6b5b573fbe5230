// scroll-view: scrolls along the axes that it is told to.

import type { Kind } from './behaviour'

export const scrollView: Kind = ({ host }) => ({
  changed: ({ scrollX, scrollY, scrollTop }) => {
    host.style.overflowX = scrollX === true ? 'auto' : 'hidden'
    host.style.overflowY = scrollY === true ? 'auto' : 'hidden'
    if (scrollTop !== undefined && scrollTop !== null) host.scrollTop = Number(scrollTop)
  },
})
