// How a text message reaches a phone: sign-in codes, and for staff what waits for them.

export interface Sms {
  send(phone: string, code: string): Promise<void>
  /** What waits for somebody, and where; absent when no template for it is set. */
  tell?(phone: string, what: string, link: string): Promise<void>
}

/** For demo and trial: the code appears on the console of the person who runs the server, and nowhere else. */
export const consoleSms = (print: (masked: string, code: string) => void): Sms => ({
  send: async (phone, code) => print(`${phone.slice(0, 3)}****${phone.slice(-4)}`, code),
})

/** A gateway of the district's own: one POST with phone and code. */
export const httpSms = (url: string, token: string): Sms => ({
  send: async (phone, code) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ phone, code }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`The SMS gateway answered ${response.status}.`)
  },
})
