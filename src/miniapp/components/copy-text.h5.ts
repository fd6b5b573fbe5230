// Puts words on the clipboard, on h5. Taro's own way keeps a copy in the browser's storage, where a tracking code must
// not stay.

/** For pages that came over plain HTTP, where the browser offers no clipboard. */
const copiedBySelection = (text: string): boolean => {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'only-heard'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard === undefined
    ? Promise.resolve(copiedBySelection(text))
    : navigator.clipboard.writeText(text).then(
        () => true,
        () => copiedBySelection(text),
      )
