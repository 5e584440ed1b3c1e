import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { video } from '../../../../worker/src/testing/videos.ts'
import '../../index.ts'

let element: HTMLElementTagNameMap['postfit-composer']
beforeEach(() => {
  element = document.createElement('postfit-composer')
  document.body.append(element)
})
afterEach(() => element.remove())

const root = () => element.shadowRoot as ShadowRoot
const policy = () => element.composer.state.files[0]?.policy
const frame = () => page.getByRole('slider', { name: 'The part of halves.png that stays' })

/** A photo whose left half is red, and whose right half is blue. */
async function halves(): Promise<File> {
  const canvas = new OffscreenCanvas(1600, 900)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  for (const [at, colour] of ['#f00', '#00f'].entries()) {
    context.fillStyle = colour
    context.fillRect(at * 800, 0, 800, 900)
  }
  return new File([await canvas.convertToBlob()], 'halves.png', { type: 'image/png' })
}

/** The size of a picture as the browser decodes it, and its colours at the left, in the middle and at the right. */
async function looksOf(picture: Blob | undefined) {
  const bitmap = await createImageBitmap(picture as Blob)
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(bitmap, 0, 0)
  const colors = [1, width >> 1, width - 2].map((x) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, height >> 1, 1, 1).data
    return red > 200 && blue < 50 ? 'red' : blue > 200 && red < 50 ? 'blue' : `${red} ${green} ${blue}`
  })
  return { width, height, colors }
}

async function openChoices(): Promise<void> {
  await element.composer.add([await halves()])
  await page.getByText('Choose how it is repaired').click()
  await expect.element(page.getByLabelText('Shape')).toBeVisible()
}

const prepared = async () => {
  await element.composer.prepare()
  return looksOf(element.composer.state.files[0]?.outcome?.report.output?.file)
}

it('keeps the part of a photo that the keys moved the frame to, and shows it on the phone before', async () => {
  await openChoices()
  await page.getByLabelText('Shape').selectOptions('Cut to 9:16')
  await expect.element(frame()).toHaveAttribute('aria-valuetext', '50%')
  await expect.poll(() => root().querySelector('.shaped--crop img')).toBeTruthy()
  ;(frame().element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.element(frame()).toHaveAttribute('aria-valuenow', '100')
  const shaped = root().querySelector('.shaped--crop') as HTMLElement
  await expect.poll(() => shaped.style.getPropertyValue('--place')).toBe('100% 50%')
  const { width, height, colors } = await prepared()
  expect(width / height).toBeCloseTo(9 / 16, 2)
  expect(colors).toEqual(['blue', 'blue', 'blue'])
})

it('keeps the part that the frame was dragged to, and takes the whole drag back at once', async () => {
  await openChoices()
  await page.getByLabelText('Shape').selectOptions('Cut to 9:16')
  await page.getByText('1:1', { exact: true }).click()
  const stage = root().querySelector('.stage') as HTMLElement
  const { width, height } = stage.getBoundingClientRect()
  await userEvent.dragAndDrop(frame(), page.elementLocator(stage), {
    targetPosition: { x: 4, y: height / 2 },
    steps: 5,
  })
  expect(width).toBeGreaterThan(height)
  await expect.element(frame()).toHaveAttribute('aria-valuenow', '0')
  const { colors, ...size } = await prepared()
  expect(size).toEqual({ width: 900, height: 900 })
  expect(colors.slice(0, 2)).toEqual(['red', 'red'])
  element.composer.undo()
  await expect.element(frame()).toHaveAttribute('aria-valuenow', '50')
  expect(policy()?.photoFit).toEqual({ mode: 'crop', ratio: { width: 1, height: 1 } })
})

it('lays a photo on the colour that was chosen', async () => {
  await openChoices()
  await page.getByLabelText('Shape').selectOptions('On a 9:16 canvas')
  await page.getByLabelText('Background').fill('#00ff00')
  await expect.poll(() => policy()?.background).toBe('#00ff00')
  const stage = root().querySelector('.stage--pad') as HTMLElement
  expect(getComputedStyle(stage).backgroundColor).toBe('rgb(0, 255, 0)')
  const { width, height } = await prepared()
  expect(width / height).toBeCloseTo(9 / 16, 2)
})

it('cuts a video around a point, and lays it on a blurred copy of itself', async () => {
  await element.composer.add([await video('compliant.mp4')])
  await page.getByText('Shape · Size').click()
  await page.getByLabelText('Shape').selectOptions('Cut to 9:16')
  await page.getByText('1:1', { exact: true }).click()
  const slider = page.getByRole('slider', { name: 'The part of compliant.mp4 that stays' })
  ;(slider.element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  const steps = () =>
    [...element.composer.state.judgement.files.values()].flatMap(({ plan }) =>
      plan.steps.map(({ kind }) => kind),
    )
  await expect.poll(steps).toContain('transcode-video')
  expect(policy()?.videoFit).toMatchObject({ mode: 'crop', ratio: { width: 1, height: 1 } })
  await page.getByLabelText('Shape').selectOptions('On a blurred 1:1 canvas')
  await expect.poll(() => policy()?.videoFit).toMatchObject({ mode: 'pad', fill: 'blur' })
  await expect.poll(() => root().querySelector('.shaped--pad')).toBeTruthy()
  await page.getByLabelText('Shape').selectOptions('Its own')
  await expect.poll(steps).not.toContain('transcode-video')
})
