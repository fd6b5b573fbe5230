// Pictures as phones take them: a JPEG with a position in its EXIF data, and an iPhone's HEIC.
import sharp from 'sharp'
import { heic } from '../server/file/sample'

export interface Picked {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const aPicture = async (): Promise<Picked> => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#5b7f6b' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 25/1 0/1' } })
    .jpeg()
    .toBuffer(),
})

/** No browser but Safari can draw it. */
export const aHeic: Picked = { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic }
