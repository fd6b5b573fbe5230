// heic-decode brings no types of its own.

declare module 'heic-decode' {
  const decode: (input: { readonly buffer: Uint8Array }) => Promise<{
    readonly width: number
    readonly height: number
    /** red, green, blue, alpha of each pixel */
    readonly data: Uint8Array
  }>
  export default decode
}
