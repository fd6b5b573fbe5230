// Scanning a code inside the app, on h5: the phone's own camera opens our links in the browser.

export const ScanButton = () => null
