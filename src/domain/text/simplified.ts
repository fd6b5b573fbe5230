// Traditional characters as their simplified forms, so that the same word is found whichever way it was written. The table
// is large (109 kB): for the server only, no screen imports it.

import { Converter } from 'opencc-js/t2cn'

/** Length may change by nothing: characters are replaced one for one, phrases by phrases as long. */
export const simplified: (text: string) => string = Converter({ from: 't', to: 'cn' })
