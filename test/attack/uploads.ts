// Phones that send a picture byte by byte: nobody else waits for them.
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { addressOf, after, ask, dial } from './ask'
import type { Outcome, Target } from './target'

const slow = 30

export const attackUploads = async ({ url, port }: Target): Promise<readonly Outcome[]> => {
  const head =
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n'
  const dialled = Array.from({ length: slow }, () =>
    dial(
      port,
      `POST /api/file.upload?id=${uuidv7()} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 100000\r\n\r\n${head}`,
    ),
  )
  const drip = setInterval(() => {
    for (const { socket } of dialled) if (socket.writable) socket.write('x')
  }, 1000)
  try {
    await after(1000)
    const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#a40' } })
      .jpeg()
      .toBuffer()
    const times: number[] = []
    let fine = 0
    for (let n = 0; n < 5; n += 1) {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(picture)]), 'a.jpg')
      const answer = await ask(url, `/api/file.upload?id=${uuidv7()}`, addressOf(n), { method: 'POST', body: form })
      times.push(answer.ms)
      if (answer.status === 200) fine += 1
    }
    const worst = Math.max(...times)
    return [
      {
        attack: `${slow} uploads at one byte a second`,
        came: `${fine} of 5 pictures of others taken, at most ${worst.toFixed(0)} ms`,
        held: fine === 5 && worst < 5000,
      },
    ]
  } finally {
    clearInterval(drip)
    for (const { socket } of dialled) socket.destroy()
  }
}
