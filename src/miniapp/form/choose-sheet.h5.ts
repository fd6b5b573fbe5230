// Chooses a spreadsheet on this device, on h5.

export const takesSheets: boolean = true

const base64Of = (file: File): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    // what stands before the comma says the media type
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? null))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })

/** The file in base64; null when the person goes back. */
export const chooseSheet = async (): Promise<string | null> => {
  const file = await new Promise<File | undefined>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.hidden = true
    const answer = (chosen: File | undefined) => {
      input.remove()
      resolve(chosen)
    }
    input.addEventListener('change', () => answer(input.files?.[0]))
    input.addEventListener('cancel', () => answer(undefined))
    document.body.append(input)
    input.click()
  })
  return file === undefined ? null : base64Of(file)
}
