// Phone numbers as they may be shown.

/** `13800000000` -> `138****0000`. Anything that is not an eleven-digit number is covered altogether. */
export const maskPhone = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '*'.repeat(Math.max(4, phone.length))
