// Something outside of this program is away, hangs or refuses. The request was good: it may be sent again.

export class Outage extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Outage'
  }
}
