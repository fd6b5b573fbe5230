// Jest's DOM for the WeChat package: jsdom, with Node's own fetch and what belongs to it, so that requests are real.
import { TestEnvironment } from 'jest-environment-jsdom'

const real = {
  fetch,
  Headers,
  Request,
  Response,
  FormData,
  Blob,
  AbortController,
  AbortSignal,
  TextEncoder,
  TextDecoder,
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, real)
  }

  /** What was thrown or rejected and heard by nobody is told to the test as well; Jest itself hears it outside of its sandbox. */
  handleTestEvent(event) {
    if (event.name === 'error') this.global.onUnheard?.(event.error)
  }
}
