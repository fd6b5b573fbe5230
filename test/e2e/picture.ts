// A picture as a phone takes it: a JPEG with a position in its EXIF data.
import sharp from 'sharp'

export const aPicture = async () => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#5b7f6b' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 25/1 0/1' } })
    .jpeg()
    .toBuffer(),
})
