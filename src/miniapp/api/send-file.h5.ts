// Sends one file, on h5; by XMLHttpRequest, because fetch does not tell how far it is.

import { bodyOf, Problem, parsed } from './answer'
import { base } from './base'
import { type Sending, sendingTimeout, uploadPath } from './local-file'

export const sendFile = ({ file, headers, onProgress, ...what }: Sending): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const form = new FormData()
    form.append('file', file)
    const asking = new XMLHttpRequest()
    asking.open('POST', `${base}${uploadPath(what)}`)
    for (const [name, value] of Object.entries(headers)) asking.setRequestHeader(name, value)
    asking.timeout = sendingTimeout
    asking.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    asking.addEventListener('load', () => {
      try {
        bodyOf({ status: asking.status, body: parsed(asking.responseText) })
        resolve()
      } catch (error) {
        reject(error)
      }
    })
    asking.addEventListener('timeout', () => reject(new Problem('slow')))
    asking.addEventListener('error', () => reject(new Problem('offline')))
    asking.send(form)
  })
