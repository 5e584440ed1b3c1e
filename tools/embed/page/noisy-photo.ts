/** A JPEG of noise at the browser's best quality: as many bytes as a picture of its size can have, 1.4 to 4 a pixel. */
export async function noisyPhoto(width: number, height: number): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const picture = new ImageData(width, height)
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = i % 4 === 3 ? 255 : Math.random() * 256
  context.putImageData(picture, 0, 0)
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null): void =>
      blob ? resolve(blob) : reject(new Error('No JPEG was written'))
    canvas.toBlob(done, 'image/jpeg', 1)
  })
}
