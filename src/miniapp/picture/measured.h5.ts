// How wide and high a picture on this device is, as it is looked at, on h5.

export interface Measured {
  readonly width: number
  readonly height: number
}

/** Rejects when it cannot be drawn. */
export const measured = (src: string): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight })
    picture.onerror = () => reject(new Error('It cannot be drawn.'))
    picture.src = src
  })
